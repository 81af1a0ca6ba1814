import { expect, it } from "vitest";
import { differences, type Node } from "./documents.js";

const operation = (document: Node, path: string, method: string) => document.paths[path][method];
const createRun = (document: Node) => operation(document, "/threads/{thread_id}/runs", "post");
const listRuns = (document: Node) => operation(document, "/threads/{thread_id}/runs", "get");
const getRun = (document: Node) => operation(document, "/threads/{thread_id}/runs/{run_id}", "get");
const deleteThread = (document: Node) => operation(document, "/threads/{thread_id}", "delete");
const createThread = (document: Node) => operation(document, "/threads", "post");
const schema = (document: Node, name: string) => document.components.schemas[name];
const answer = (at: Node) => at.responses["200"];
const json = (at: Node) => at.content["application/json"];
const query = (extra: Node) => ({ name: "include", in: "query", schema: { type: "string" }, ...extra });

/** One edit, and the one finding: operation, direction, kind, path, class. */
const EDITS: [name: string, edit: (document: Node) => void, finding: string][] = [
  // Operations
  [
    "an operation gone",
    (d) => delete d.paths["/threads/{thread_id}"].delete,
    "deleteThread request operation-removed  breaking",
  ],
  ["a path gone", (d) => delete d.paths["/threads/runs"], "createThreadAndRun request operation-removed  breaking"],
  [
    "an operation more",
    (d) => {
      d.paths["/threads"].get = { operationId: "listThreads", responses: {} };
    },
    "listThreads request operation-added  non-breaking",
  ],
  [
    "an operation of 3.2 more",
    (d) => {
      d.paths["/threads"].query = { operationId: "find", responses: {} };
    },
    "find request operation-added  non-breaking",
  ],
  [
    "a method of one's own more",
    (d) => {
      d.paths["/threads"].additionalOperations = { COPY: { operationId: "copy", responses: {} } };
    },
    "copy request operation-added  non-breaking",
  ],
  [
    "an operation renamed",
    (d) => {
      createRun(d).operationId = "startRun";
    },
    "createRun request operation-renamed  note",
  ],
  [
    "an operation deprecated",
    (d) => {
      createRun(d).deprecated = true;
    },
    "createRun request operation-deprecated  note",
  ],
  // Parameters
  [
    "an optional parameter more",
    (d) => (getRun(d).parameters = [query({})]),
    "getRun request parameter-added query.include non-breaking",
  ],
  [
    "a required parameter more",
    (d) => (getRun(d).parameters = [query({ required: true })]),
    "getRun request parameter-added query.include breaking",
  ],
  [
    "a header more",
    (d) => (getRun(d).parameters = [{ ...query({}), in: "header" }]),
    "getRun request parameter-added header.include non-breaking",
  ],
  [
    "a required cookie more",
    (d) => (getRun(d).parameters = [{ ...query({ required: true }), in: "cookie" }]),
    "getRun request parameter-added cookie.include breaking",
  ],
  ["a parameter gone", (d) => listRuns(d).parameters.pop(), "listRuns request parameter-removed query.before breaking"],
  [
    "a parameter may not be left out",
    (d) => {
      listRuns(d).parameters[0] = { ...d.components.parameters.Limit, required: true };
    },
    "listRuns request required-added query.limit breaking",
  ],
  [
    "another style",
    (d) => {
      listRuns(d).parameters[0] = { ...d.components.parameters.Limit, style: "pipeDelimited" };
    },
    "listRuns request style-changed query.limit breaking",
  ],
  [
    "another type of a parameter",
    (d) => {
      listRuns(d).parameters[0] = { ...d.components.parameters.Limit, schema: { type: "string", default: 20 } };
    },
    "listRuns request type-changed query.limit breaking",
  ],
  [
    "another default of a parameter",
    (d) => {
      listRuns(d).parameters[0] = { ...d.components.parameters.Limit, schema: { type: "integer", default: 10 } };
    },
    "listRuns request default-changed query.limit note",
  ],
  [
    "a highest number",
    (d) => {
      listRuns(d).parameters[0] = {
        ...d.components.parameters.Limit,
        schema: { type: "integer", default: 20, maximum: 50 },
      };
    },
    "listRuns request maximum-added query.limit breaking",
  ],
  [
    "an order less",
    (d) => {
      listRuns(d).parameters[1] = { ...d.components.parameters.Order, schema: { enum: ["desc"], default: "desc" } };
    },
    'listRuns request enum-value-removed query.order="asc" breaking',
  ],
  [
    "an order more",
    (d) => {
      listRuns(d).parameters[1] = {
        ...d.components.parameters.Order,
        schema: { enum: ["desc", "asc", "any"], default: "desc" },
      };
    },
    'listRuns request enum-value-added query.order="any" non-breaking',
  ],
  // Bodies
  ["a body gone", (d) => delete createThread(d).requestBody, "createThread request body-removed body breaking"],
  [
    "a body that may be left out more",
    (d) => (deleteThread(d).requestBody = { content: {} }),
    "deleteThread request body-added body non-breaking",
  ],
  [
    "a body that must be sent more",
    (d) => (deleteThread(d).requestBody = { required: true, content: {} }),
    "deleteThread request body-added body breaking",
  ],
  [
    "a body that must be sent",
    (d) => (createThread(d).requestBody.required = true),
    "createThread request required-added body breaking",
  ],
  [
    "a body that may be left out",
    (d) => delete createRun(d).requestBody.required,
    "createRun request required-removed body non-breaking",
  ],
  [
    "a type of body more",
    (d) => (createRun(d).requestBody.content["text/plain"] = {}),
    "createRun request media-type-added body<text/plain> non-breaking",
  ],
  [
    "another schema of a body",
    (d) => (json(createThread(d).requestBody).schema = { type: "string" }),
    "createThread request type-changed body breaking",
  ],
  // Answers
  [
    "a success less",
    (d) => {
      const at = deleteThread(d);
      delete at.responses["200"];
    },
    "deleteThread response status-removed 200 breaking",
  ],
  [
    "a success more",
    (d) => {
      deleteThread(d).responses["202"] = { description: "" };
    },
    "deleteThread response status-added 202 breaking",
  ],
  [
    "a failure more",
    (d) => {
      deleteThread(d).responses["429"] = { description: "" };
    },
    "deleteThread response status-added 429 non-breaking",
  ],
  [
    "a failure less",
    (d) => {
      delete deleteThread(d).responses.default;
    },
    "deleteThread response status-removed default non-breaking",
  ],
  [
    "a type of answer less",
    (d) => {
      delete answer(createRun(d)).content["text/event-stream"];
    },
    "createRun response media-type-removed 200<text/event-stream> breaking",
  ],
  [
    "a type of answer more",
    (d) => {
      answer(getRun(d)).content["text/event-stream"] = {};
    },
    "getRun response media-type-added 200<text/event-stream> non-breaking",
  ],
  [
    "another schema of an answer",
    (d) => {
      json(answer(getRun(d))).schema = { type: "string" };
    },
    "getRun response type-changed 200 breaking",
  ],
  [
    "another schema of a stream",
    (d) => {
      answer(createRun(d)).content["text/event-stream"].schema = {};
    },
    "createRun response type-changed 200<text/event-stream> breaking",
  ],
  [
    "items of a stream, in 3.2",
    (d) => {
      answer(createRun(d)).content["text/event-stream"].itemSchema = { type: "string" };
    },
    "createRun response type-changed 200<text/event-stream>[] non-breaking",
  ],
  [
    "a header of an answer",
    (d) => {
      answer(getRun(d)).headers = { "X-Id": { schema: { type: "string" } } };
    },
    "getRun response header-added 200.header.x-id non-breaking",
  ],
  // Security and servers
  [
    "no security",
    (d) => {
      getRun(d).security = [];
    },
    "getRun request security-removed security breaking",
  ],
  [
    "a second way to be let in",
    (d) => {
      d.components.securitySchemes.Key = { type: "apiKey", in: "header", name: "api-key" };
      getRun(d).security = [{ ApiKeyAuth: [] }, { Key: [] }];
    },
    "getRun request security-added security non-breaking",
  ],
  [
    "a second server",
    (d) => {
      getRun(d).servers = [...d.servers, { url: "https://example.com" }];
    },
    "getRun request server-added server non-breaking",
  ],
  // Properties in place
  [
    "a property gone and still required",
    (d) => delete schema(d, "CreateRunRequest").properties.assistant_id,
    "createRun request property-removed body.assistant_id breaking",
  ],
  [
    "a longest name of an assistant",
    (d) => {
      schema(d, "CreateAssistantRequest").properties.name.maxLength = 100;
    },
    "createAssistant request maxLength-lowered body.name breaking",
  ],
  [
    "more files on an assistant",
    (d) => {
      schema(d, "CreateAssistantRequest").properties.file_ids.maxItems = 30;
    },
    "createAssistant request maxItems-raised body.file_ids non-breaking",
  ],
  [
    "an answer may say nothing of `deleted`",
    (d) => {
      schema(d, "DeleteThreadResponse").required = ["id", "object"];
    },
    "deleteThread response required-removed 200.deleted breaking",
  ],
  [
    "an answer without `deleted`",
    (d) => {
      const at = schema(d, "DeleteThreadResponse");
      delete at.properties.deleted;
      at.required = ["id", "object"];
    },
    "deleteThread response property-removed 200.deleted breaking",
  ],
  [
    "a list says more",
    (d) => {
      schema(d, "ListRunsResponse").properties.total = { type: "integer" };
    },
    "listRuns response property-added 200.total non-breaking",
  ],
  [
    "a list without `has_more`",
    (d) => {
      const at = schema(d, "ListRunsResponse");
      delete at.properties.has_more;
      at.required = at.required.filter((name: string) => name !== "has_more");
    },
    "listRuns response property-removed 200.has_more breaking",
  ],
  [
    "outputs that must name their call",
    (d) => {
      schema(d, "SubmitToolOutputsRunRequest").properties.tool_outputs.items.required = ["tool_call_id"];
    },
    "submitToolOuputsToRun request required-added body.tool_outputs[].tool_call_id breaking",
  ],
  [
    "a run may be sent away",
    (d) => {
      schema(d, "SubmitToolOutputsRunRequest").additionalProperties = true;
    },
    "submitToolOuputsToRun request additional-properties-opened body non-breaking",
  ],
];

it.each(EDITS)("%s", (_name, edit, finding) => {
  const found = differences(edit).map(
    (one) => `${one.operation} ${one.direction} ${one.kind} ${one.path} ${one.class}`,
  );
  expect(found).toEqual([finding]);
});
