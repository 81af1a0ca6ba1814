// The program, and whether a class that was required is the one that is imported.
const { ApiError } = require("assistants-client");
const { converse } = require("./program.cjs");

async function main() {
  const imported = await import("assistants-client");
  if (imported.ApiError !== ApiError) throw new Error("require and import give two classes");
  console.log(JSON.stringify(await converse()));
}

void main();
