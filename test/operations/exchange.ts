// The operations of a contract, each called once. Tests send them through the client, and servers are asked what they make of it.

/** One call: what the client is given, what it sends, and what the server answers. */
export interface Exchange {
  /** The ids that the path takes, which are the first arguments. */
  ids: string[];
  /** The argument after the ids, sent as it is. */
  body?: object;
  /** The query of the address: the argument after the ids, or a member of the options where there is a body. */
  query?: object;
  /** The request line that is sent, after the version. */
  request: string;
  answer: object;
}

/** An operation as `schema.ts` has it. */
interface Operation {
  parameters: { query?: object };
  requestBody?: unknown;
  responses: { 200: unknown };
}

type Json<Message> = Message extends { content: { "application/json": infer Body extends object } } ? Body : never;

interface ExchangeOf<O extends Operation> extends Exchange {
  body?: Json<NonNullable<O["requestBody"]>>;
  query?: NonNullable<O["parameters"]["query"]>;
  answer: Json<O["responses"][200]>;
}

/** An exchange for each operation, typed by the contract. */
export type Exchanges<Operations extends { [Id in keyof Operations]: Operation }> = {
  [Id in keyof Operations]: ExchangeOf<Operations[Id]>;
};

/** An id that would end the path, or begin a query, if it were not encoded. */
export const odd = "a/b?c d";
export const oddly = "a%2Fb%3Fc%20d";

/** A page with one item. */
export function page<Item extends { id: string }>(item: Item) {
  return { object: "list" as const, data: [item], first_id: item.id, last_id: item.id, has_more: false };
}

/** The arguments of the method, in the order in which the client takes them. */
export function argumentsOf({ ids, body, query }: Exchange): unknown[] {
  if (body && query) return [...ids, body, { query }];
  return [...ids, body ?? query].filter((argument) => argument !== undefined);
}

/** The query as it is sent: the items of an array each under the same name. */
export function searchOf({ query = {} }: Exchange): URLSearchParams {
  const values = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return new URLSearchParams(values);
}
