const { converse } = require("./program.cjs");

test("a conversation", async () => {
  expect(await converse()).toEqual(["completed", true, 3, 404, true]);
});
