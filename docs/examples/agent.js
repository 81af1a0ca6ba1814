// An assistant that works with tools, several rounds of them. It is told of its mistakes, and may do better.
//   node docs/examples/agent.js
//   node docs/examples/agent.js "Refund what Grace bought"
import { tool } from "assistants-client";
import { scriptModel } from "assistants-client/emulator";
import { connect, model } from "./connect.js";

/** @typedef {import("assistants-client").components["schemas"]} Schemas */

/**
 * A tool whose arguments are named texts. One definition is the JSON Schema that the model reads, and the Standard
 * Schema that its arguments are held against. With Zod, Valibot or ArkType the schema is theirs.
 * @template {string} Name
 * @param {string} description
 * @param {Record<Name, string>} parameters What each of them is.
 * @param {(args: Record<Name, string>) => unknown} handler
 */
function define(description, parameters, handler) {
  /** @param {unknown} value @returns {value is Record<Name, string>} */
  const fits = (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(parameters).every((name) => typeof Reflect.get(value, name) === "string");
  /** @type {import("assistants-client").StandardSchema<Record<Name, string>>} */
  const schema = {
    "~standard": {
      validate: (value) =>
        fits(value) ? { value } : { issues: [{ message: `needs ${Object.keys(parameters).join(" and ")}, as text` }] },
    },
  };
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => [name, { type: "string", description: text }]),
  );
  return {
    description,
    parameters: { type: "object", properties, required: Object.keys(parameters) },
    handler: tool(schema, handler),
  };
}

const customers = new Map([
  ["Ada", "customer_1"],
  ["Grace", "customer_2"],
]);
const orders = [
  { id: "order_1", customer: "customer_1", refunded: false },
  { id: "order_2", customer: "customer_1", refunded: true },
  { id: "order_3", customer: "customer_2", refunded: false },
];

const tools = {
  find_customer: define("Gives the id of a customer.", { name: "The first name." }, ({ name }) => {
    const id = customers.get(name);
    if (!id) throw new Error(`there is no customer named ${name}`);
    return { id };
  }),
  list_orders: define("Lists the orders of a customer.", { customer: "The id of the customer." }, ({ customer }) =>
    orders.filter((order) => order.customer === customer),
  ),
  refund: define("Refunds an order.", { order: "The id of the order." }, ({ order: id }) => {
    const order = orders.find((order) => order.id === id);
    if (!order) throw new Error(`there is no order ${id}`);
    if (order.refunded) throw new Error(`${id} was refunded before`);
    order.refunded = true;
    return "done";
  }),
};

/** What a model might do, for the emulator: it makes a mistake, mends it, and calls two tools at once. */
const script = scriptModel([
  { toolCalls: [{ name: "list_orders", arguments: { name: "Ada" } }] },
  { toolCalls: [{ name: "find_customer", arguments: { name: "Ada" } }] },
  { toolCalls: [{ name: "list_orders", arguments: { customer: "customer_1" } }] },
  {
    toolCalls: [
      { name: "refund", arguments: { order: "order_1" } },
      { name: "refund", arguments: { order: "order_2" } },
    ],
  },
  "I have refunded order_1. order_2 had been refunded before.",
]);

const client = connect({ model: script });
const assistant = await client.createAssistant({
  model,
  instructions: "You work for a shop. Do what you are asked with the tools, and tell in one line what you did.",
  tools: Object.entries(tools).map(([name, { description, parameters }]) => ({
    type: "function",
    function: { name, description, parameters },
  })),
});
const question = process.argv[2] ?? "Refund what Ada bought";
const stream = client.streamThreadAndRun(
  { assistant_id: assistant.id, thread: { messages: [{ role: "user", content: question }] } },
  {
    toolHandlers: Object.fromEntries(Object.entries(tools).map(([name, { handler }]) => [name, handler])),
    toolErrors: "tell",
    maxRounds: 8,
  },
);
try {
  for await (const { event, data } of stream) {
    if (event !== "thread.run.step.completed" || data.step_details.type !== "tool_calls") continue;
    for (const call of data.step_details.tool_calls) {
      if (call.type !== "function") continue;
      console.log(`${call.function.name}(${call.function.arguments}) gave ${call.function.output}`);
    }
  }
  const run = await stream.finalRun();
  for (const { content } of await stream.finalMessages()) {
    for (const part of content) if (part.type === "text") console.log(part.text.value);
  }
  console.log(`${run.status}, ${run.usage?.total_tokens ?? 0} tokens`);
  if (run.status !== "completed") process.exitCode = 1;
} finally {
  if (stream.run) await client.deleteThread(stream.run.thread_id);
  await client.deleteAssistant(assistant.id);
}
