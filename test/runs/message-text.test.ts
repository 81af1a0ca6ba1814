import { describe, expect, expectTypeOf, it } from "vitest";
import { type AssistantsClient, type Message, messageText, type Run, type RunStep } from "../../src/index.js";

const text = (value: string) => ({ type: "text" as const, text: { value, annotations: [] } });
const image = { type: "image_file" as const, image_file: { file_id: "file_1" } };

describe("messageText", () => {
  it("joins the text parts of a message", () => {
    expect(messageText({ content: [text("It is "), image, text("sunny.")] })).toBe("It is sunny.");
  });

  it("is empty for a message without text", () => {
    expect([[], [image], null].map((content) => messageText({ content }))).toEqual(["", "", ""]);
  });

  it("takes what the methods return", () => {
    expectTypeOf(messageText).toBeCallableWith({} as Message);
  });
});

it("types have names", () => {
  expectTypeOf<Awaited<ReturnType<AssistantsClient["pollRun"]>>>().toEqualTypeOf<Run>();
  expectTypeOf<AssistantsClient["listRunSteps"]>().returns.resolves.toHaveProperty("data");
  expectTypeOf<Awaited<ReturnType<AssistantsClient["listRunSteps"]>>["data"]>().toEqualTypeOf<RunStep[]>();
});
