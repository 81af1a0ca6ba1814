// Written by `npm run generate` from openapi.v2.yaml. Do not edit.
// @ts-nocheck
import type { operations, paths } from "./schema.js";

/** What a validator found wrong, as ajv says it. */
export interface Violation {
  /** Where in the value, as a JSON pointer. */
  instancePath: string;
  keyword: string;
  /** The property whose name is at fault, where it is the name. */
  propertyName?: string;
  /** What the keyword asked for or met. */
  params: {
    missingProperty?: string;
    additionalProperty?: string;
    propertyName?: string;
    type?: string | string[];
    allowedValues?: unknown[];
    limit?: number;
    comparison?: string;
  };
}

/** Says whether a value follows its schema; if it does not, `errors` says why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: Violation[] | null;
}

/** How an operation is asked for. */
export interface RequestRule {
  method: "GET" | "POST" | "DELETE" | "PUT" | "PATCH" | "HEAD" | "OPTIONS";
  path: keyof paths & string;
  /** Turns the text of the parameters into the types that they have. */
  query?: Validator;
  body?: { required: boolean; validate: Validator };
}

const bodies: Record<string, Validator> = (() => {
  "use strict";
  var compiled = (() => {
    var De = Object.defineProperty;
    var Ee = Object.getOwnPropertyDescriptor;
    var Re = Object.getOwnPropertyNames;
    var Te = Object.prototype.hasOwnProperty;
    var Ce = (t, s) => () => {
        try {
          return s || t((s = { exports: {} }).exports, s), s.exports;
        } catch (A) {
          throw ((s = 0), A);
        }
      },
      Me = (t, s) => {
        for (var A in s) De(t, A, { get: s[A], enumerable: !0 });
      },
      Se = (t, s, A, D) => {
        if ((s && typeof s == "object") || typeof s == "function")
          for (let d of Re(s))
            !Te.call(t, d) && d !== A && De(t, d, { get: () => s[d], enumerable: !(D = Ee(s, d)) || D.enumerable });
        return t;
      };
    var Le = (t) => Se(De({}, "__esModule", { value: !0 }), t);
    var Ne = Ce((qe) => {
      "use strict";
      Object.defineProperty(qe, "__esModule", { value: !0 });
      function Ie(t) {
        let s = t.length,
          A = 0,
          D = 0,
          d;
        for (; D < s; )
          A++,
            (d = t.charCodeAt(D++)),
            d >= 55296 && d <= 56319 && D < s && ((d = t.charCodeAt(D)), (d & 64512) === 56320 && D++);
        return A;
      }
      qe.default = Ie;
      Ie.code = 'require("ajv/dist/runtime/ucs2length").default';
    });
    var Pr = {};
    Me(Pr, {
      CreateAssistantRequest: () => Fe,
      CreateMessageRequest: () => mr,
      CreateRunRequest: () => hr,
      CreateThreadAndRunRequest: () => yr,
      CreateThreadRequest: () => sr,
      ModifyAssistantRequest: () => tr,
      ModifyMessageRequest: () => ur,
      ModifyRunRequest: () => _r,
      ModifyThreadRequest: () => fr,
      SubmitToolOutputsRunRequest: () => vr,
    });
    var Fe = R,
      ge = {
        type: "object",
        required: ["model"],
        additionalProperties: !1,
        properties: {
          model: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/AssistantSupportedModels" }] },
          reasoning_effort: { anyOf: [{ $ref: "#/components/schemas/ReasoningEffort" }, { type: "null" }] },
          name: { type: ["string", "null"], maxLength: 256 },
          description: { type: ["string", "null"], maxLength: 512 },
          instructions: { type: ["string", "null"], maxLength: 256e3 },
          tools: {
            type: "array",
            default: [],
            maxItems: 128,
            items: {
              allOf: [
                {
                  type: "object",
                  required: ["type"],
                  properties: { type: { enum: ["code_interpreter", "file_search", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsFileSearch" },
                    { $ref: "#/components/schemas/AssistantToolsFunction" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
          tool_resources: { anyOf: [{ $ref: "#/components/schemas/CreateToolResources" }, { type: "null" }] },
          metadata: { $ref: "#/components/schemas/Metadata" },
          temperature: { type: ["number", "null"], default: 1, minimum: 0, maximum: 2 },
          top_p: { type: ["number", "null"], default: 1, minimum: 0, maximum: 1 },
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      },
      Ae = Object.prototype.hasOwnProperty,
      ve = Ne().default,
      ze = {
        type: "string",
        enum: [
          "gpt-5",
          "gpt-5-mini",
          "gpt-5-nano",
          "gpt-5-2025-08-07",
          "gpt-5-mini-2025-08-07",
          "gpt-5-nano-2025-08-07",
          "gpt-4.1",
          "gpt-4.1-mini",
          "gpt-4.1-nano",
          "gpt-4.1-2025-04-14",
          "gpt-4.1-mini-2025-04-14",
          "gpt-4.1-nano-2025-04-14",
          "o3-mini",
          "o3-mini-2025-01-31",
          "o1",
          "o1-2024-12-17",
          "gpt-4o",
          "gpt-4o-2024-11-20",
          "gpt-4o-2024-08-06",
          "gpt-4o-2024-05-13",
          "gpt-4o-mini",
          "gpt-4o-mini-2024-07-18",
          "gpt-4.5-preview",
          "gpt-4.5-preview-2025-02-27",
          "gpt-4-turbo",
          "gpt-4-turbo-2024-04-09",
          "gpt-4-0125-preview",
          "gpt-4-turbo-preview",
          "gpt-4-1106-preview",
          "gpt-4-vision-preview",
          "gpt-4",
          "gpt-4-0314",
          "gpt-4-0613",
          "gpt-4-32k",
          "gpt-4-32k-0314",
          "gpt-4-32k-0613",
          "gpt-3.5-turbo",
          "gpt-3.5-turbo-16k",
          "gpt-3.5-turbo-0613",
          "gpt-3.5-turbo-1106",
          "gpt-3.5-turbo-0125",
          "gpt-3.5-turbo-16k-0613",
        ],
      };
    function U(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = U.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        typeof t != "string"
          ? ((U.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "string" } }]), !1)
          : t === "gpt-5" ||
              t === "gpt-5-mini" ||
              t === "gpt-5-nano" ||
              t === "gpt-5-2025-08-07" ||
              t === "gpt-5-mini-2025-08-07" ||
              t === "gpt-5-nano-2025-08-07" ||
              t === "gpt-4.1" ||
              t === "gpt-4.1-mini" ||
              t === "gpt-4.1-nano" ||
              t === "gpt-4.1-2025-04-14" ||
              t === "gpt-4.1-mini-2025-04-14" ||
              t === "gpt-4.1-nano-2025-04-14" ||
              t === "o3-mini" ||
              t === "o3-mini-2025-01-31" ||
              t === "o1" ||
              t === "o1-2024-12-17" ||
              t === "gpt-4o" ||
              t === "gpt-4o-2024-11-20" ||
              t === "gpt-4o-2024-08-06" ||
              t === "gpt-4o-2024-05-13" ||
              t === "gpt-4o-mini" ||
              t === "gpt-4o-mini-2024-07-18" ||
              t === "gpt-4.5-preview" ||
              t === "gpt-4.5-preview-2025-02-27" ||
              t === "gpt-4-turbo" ||
              t === "gpt-4-turbo-2024-04-09" ||
              t === "gpt-4-0125-preview" ||
              t === "gpt-4-turbo-preview" ||
              t === "gpt-4-1106-preview" ||
              t === "gpt-4-vision-preview" ||
              t === "gpt-4" ||
              t === "gpt-4-0314" ||
              t === "gpt-4-0613" ||
              t === "gpt-4-32k" ||
              t === "gpt-4-32k-0314" ||
              t === "gpt-4-32k-0613" ||
              t === "gpt-3.5-turbo" ||
              t === "gpt-3.5-turbo-16k" ||
              t === "gpt-3.5-turbo-0613" ||
              t === "gpt-3.5-turbo-1106" ||
              t === "gpt-3.5-turbo-0125" ||
              t === "gpt-3.5-turbo-16k-0613"
            ? ((U.errors = r), e === 0)
            : ((U.errors = [
                { instancePath: s, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: ze.enum } },
              ]),
              !1)
      );
    }
    U.evaluated = { dynamicProps: !1, dynamicItems: !1 };
    var Je = { type: "string", enum: ["none", "minimal", "low", "medium", "high", "xhigh", "max"], default: "medium" };
    function re(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = re.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        typeof t != "string"
          ? ((re.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "string" } }]), !1)
          : t === "none" ||
              t === "minimal" ||
              t === "low" ||
              t === "medium" ||
              t === "high" ||
              t === "xhigh" ||
              t === "max"
            ? ((re.errors = r), e === 0)
            : ((re.errors = [
                { instancePath: s, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: Je.enum } },
              ]),
              !1)
      );
    }
    re.evaluated = { dynamicProps: !1, dynamicItems: !1 };
    var Be = {
      type: "object",
      required: ["type"],
      properties: { type: { type: "string", enum: ["code_interpreter"] } },
    };
    function M(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = M.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (M.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let i = t.type;
            if (typeof i != "string")
              return (
                (M.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (i !== "code_interpreter")
              return (
                (M.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: Be.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (M.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (M.errors = r), e === 0;
    }
    M.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var Ue = {
      type: "object",
      required: ["type"],
      properties: {
        type: { type: "string", enum: ["file_search"] },
        file_search: {
          type: "object",
          properties: {
            max_num_results: { type: "integer", minimum: 1, maximum: 50 },
            ranking_options: { $ref: "#/components/schemas/FileSearchRankingOptions" },
          },
        },
      },
    };
    var Ge = { type: "string", enum: ["auto", "default_2024_08_21"] };
    function _e(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = _e.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        typeof t != "string"
          ? ((_e.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "string" } }]), !1)
          : t === "auto" || t === "default_2024_08_21"
            ? ((_e.errors = r), e === 0)
            : ((_e.errors = [
                { instancePath: s, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: Ge.enum } },
              ]),
              !1)
      );
    }
    _e.evaluated = { dynamicProps: !1, dynamicItems: !1 };
    function ne(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ne.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let i;
          if (t.score_threshold === void 0 && (i = "score_threshold"))
            return (
              (ne.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } },
              ]),
              !1
            );
          if (t.ranker !== void 0) {
            let l = e;
            _e(t.ranker, {
              instancePath: s + "/ranker",
              parentData: t,
              parentDataProperty: "ranker",
              rootData: d,
              dynamicAnchors: g,
            }) || ((r = r === null ? _e.errors : r.concat(_e.errors)), (e = r.length));
            var a = l === e;
          } else var a = !0;
          if (a)
            if (t.score_threshold !== void 0) {
              let l = t.score_threshold,
                p = e;
              if (e === p)
                if (typeof l == "number") {
                  if (l > 1 || isNaN(l))
                    return (
                      (ne.errors = [
                        {
                          instancePath: s + "/score_threshold",
                          schemaPath: "#/properties/score_threshold/maximum",
                          keyword: "maximum",
                          params: { comparison: "<=", limit: 1 },
                        },
                      ]),
                      !1
                    );
                  if (l < 0 || isNaN(l))
                    return (
                      (ne.errors = [
                        {
                          instancePath: s + "/score_threshold",
                          schemaPath: "#/properties/score_threshold/minimum",
                          keyword: "minimum",
                          params: { comparison: ">=", limit: 0 },
                        },
                      ]),
                      !1
                    );
                } else
                  return (
                    (ne.errors = [
                      {
                        instancePath: s + "/score_threshold",
                        schemaPath: "#/properties/score_threshold/type",
                        keyword: "type",
                        params: { type: "number" },
                      },
                    ]),
                    !1
                  );
              var a = p === e;
            } else var a = !0;
        } else
          return (
            (ne.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ne.errors = r), e === 0;
    }
    ne.evaluated = { props: { ranker: !0, score_threshold: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function C(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = C.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let l;
          if (t.type === void 0 && (l = "type"))
            return (
              (C.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let p = t.type,
              f = e;
            if (typeof p != "string")
              return (
                (C.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (p !== "file_search")
              return (
                (C.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: Ue.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = f === e;
          } else var a = !0;
          if (a)
            if (t.file_search !== void 0) {
              let p = t.file_search,
                f = e;
              if (e === f)
                if (p && typeof p == "object" && !Array.isArray(p)) {
                  if (p.max_num_results !== void 0) {
                    let h = p.max_num_results,
                      b = e;
                    if (!(typeof h == "number" && !(h % 1) && !isNaN(h)))
                      return (
                        (C.errors = [
                          {
                            instancePath: s + "/file_search/max_num_results",
                            schemaPath: "#/properties/file_search/properties/max_num_results/type",
                            keyword: "type",
                            params: { type: "integer" },
                          },
                        ]),
                        !1
                      );
                    if (e === b && typeof h == "number") {
                      if (h > 50 || isNaN(h))
                        return (
                          (C.errors = [
                            {
                              instancePath: s + "/file_search/max_num_results",
                              schemaPath: "#/properties/file_search/properties/max_num_results/maximum",
                              keyword: "maximum",
                              params: { comparison: "<=", limit: 50 },
                            },
                          ]),
                          !1
                        );
                      if (h < 1 || isNaN(h))
                        return (
                          (C.errors = [
                            {
                              instancePath: s + "/file_search/max_num_results",
                              schemaPath: "#/properties/file_search/properties/max_num_results/minimum",
                              keyword: "minimum",
                              params: { comparison: ">=", limit: 1 },
                            },
                          ]),
                          !1
                        );
                    }
                    var i = b === e;
                  } else var i = !0;
                  if (i)
                    if (p.ranking_options !== void 0) {
                      let h = e;
                      ne(p.ranking_options, {
                        instancePath: s + "/file_search/ranking_options",
                        parentData: p,
                        parentDataProperty: "ranking_options",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? ne.errors : r.concat(ne.errors)), (e = r.length));
                      var i = h === e;
                    } else var i = !0;
                } else
                  return (
                    (C.errors = [
                      {
                        instancePath: s + "/file_search",
                        schemaPath: "#/properties/file_search/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = f === e;
            } else var a = !0;
        } else
          return (
            (C.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (C.errors = r), e === 0;
    }
    C.evaluated = { props: { type: !0, file_search: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var He = {
        type: "object",
        required: ["type", "function"],
        properties: {
          type: { type: "string", enum: ["function"] },
          function: { $ref: "#/components/schemas/FunctionObject" },
        },
      },
      Ke = {
        type: "object",
        required: ["name"],
        properties: {
          description: { type: "string" },
          name: { type: "string" },
          parameters: { $ref: "#/components/schemas/FunctionParameters" },
          strict: { type: ["boolean", "null"], default: !1 },
        },
      };
    function we(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = we.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        e === 0 && !(t && typeof t == "object" && !Array.isArray(t))
          ? ((we.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1)
          : ((we.errors = r), e === 0)
      );
    }
    we.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function pe(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = pe.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let i;
          if (t.name === void 0 && (i = "name"))
            return (
              (pe.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } },
              ]),
              !1
            );
          if (t.description !== void 0) {
            let l = e;
            if (typeof t.description != "string")
              return (
                (pe.errors = [
                  {
                    instancePath: s + "/description",
                    schemaPath: "#/properties/description/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            var a = l === e;
          } else var a = !0;
          if (a) {
            if (t.name !== void 0) {
              let l = e;
              if (typeof t.name != "string")
                return (
                  (pe.errors = [
                    {
                      instancePath: s + "/name",
                      schemaPath: "#/properties/name/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
              var a = l === e;
            } else var a = !0;
            if (a) {
              if (t.parameters !== void 0) {
                let l = e;
                we(t.parameters, {
                  instancePath: s + "/parameters",
                  parentData: t,
                  parentDataProperty: "parameters",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? we.errors : r.concat(we.errors)), (e = r.length));
                var a = l === e;
              } else var a = !0;
              if (a)
                if (t.strict !== void 0) {
                  let l = t.strict,
                    p = e;
                  if (typeof l != "boolean" && l !== null)
                    return (
                      (pe.errors = [
                        {
                          instancePath: s + "/strict",
                          schemaPath: "#/properties/strict/type",
                          keyword: "type",
                          params: { type: Ke.properties.strict.type },
                        },
                      ]),
                      !1
                    );
                  var a = p === e;
                } else var a = !0;
            }
          }
        } else
          return (
            (pe.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (pe.errors = r), e === 0;
    }
    pe.evaluated = {
      props: { description: !0, name: !0, parameters: !0, strict: !0 },
      dynamicProps: !1,
      dynamicItems: !1,
    };
    function z(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = z.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let i;
          if ((t.type === void 0 && (i = "type")) || (t.function === void 0 && (i = "function")))
            return (
              (z.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let l = t.type,
              p = e;
            if (typeof l != "string")
              return (
                (z.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (l !== "function")
              return (
                (z.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: He.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = p === e;
          } else var a = !0;
          if (a)
            if (t.function !== void 0) {
              let l = e;
              pe(t.function, {
                instancePath: s + "/function",
                parentData: t,
                parentDataProperty: "function",
                rootData: d,
                dynamicAnchors: g,
              }) || ((r = r === null ? pe.errors : r.concat(pe.errors)), (e = r.length));
              var a = l === e;
            } else var a = !0;
        } else
          return (
            (z.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (z.errors = r), e === 0;
    }
    z.evaluated = { props: { type: !0, function: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var Qe = {
        type: "object",
        properties: {
          file_ids: { type: "array", maxItems: 1e8, items: { type: "string" } },
          chunking_strategy: {
            allOf: [
              { type: "object", required: ["type"], properties: { type: { enum: ["auto", "static"] } } },
              {
                oneOf: [
                  { $ref: "#/components/schemas/AutoChunkingStrategy" },
                  { $ref: "#/components/schemas/StaticChunkingStrategy" },
                ],
                type: "object",
                discriminator: { propertyName: "type" },
              },
            ],
          },
          metadata: { $ref: "#/components/schemas/Metadata" },
        },
      },
      We = {
        type: "object",
        required: ["type"],
        additionalProperties: !1,
        properties: { type: { type: "string", enum: ["auto"] } },
      };
    function le(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = le.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (le.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          {
            let i = e;
            for (let l in t)
              if (l !== "type") {
                return (
                  (le.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: l },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (i === e && t.type !== void 0) {
              let l = t.type;
              if (typeof l != "string")
                return (
                  (le.errors = [
                    {
                      instancePath: s + "/type",
                      schemaPath: "#/properties/type/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
              if (l !== "auto")
                return (
                  (le.errors = [
                    {
                      instancePath: s + "/type",
                      schemaPath: "#/properties/type/enum",
                      keyword: "enum",
                      params: { allowedValues: We.properties.type.enum },
                    },
                  ]),
                  !1
                );
            }
          }
        } else
          return (
            (le.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (le.errors = r), e === 0;
    }
    le.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Xe = {
      type: "object",
      required: ["type", "static"],
      additionalProperties: !1,
      properties: {
        type: { type: "string", enum: ["static"] },
        static: {
          type: "object",
          required: ["max_chunk_size_tokens", "chunk_overlap_tokens"],
          additionalProperties: !1,
          properties: {
            max_chunk_size_tokens: { type: "integer", minimum: 100, maximum: 4096 },
            chunk_overlap_tokens: { type: "integer" },
          },
        },
      },
    };
    function J(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = J.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let l;
          if ((t.type === void 0 && (l = "type")) || (t.static === void 0 && (l = "static")))
            return (
              (J.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } },
              ]),
              !1
            );
          {
            let p = e;
            for (let f in t)
              if (!(f === "type" || f === "static")) {
                return (
                  (J.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: f },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (p === e) {
              if (t.type !== void 0) {
                let f = t.type,
                  _ = e;
                if (typeof f != "string")
                  return (
                    (J.errors = [
                      {
                        instancePath: s + "/type",
                        schemaPath: "#/properties/type/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (f !== "static")
                  return (
                    (J.errors = [
                      {
                        instancePath: s + "/type",
                        schemaPath: "#/properties/type/enum",
                        keyword: "enum",
                        params: { allowedValues: Xe.properties.type.enum },
                      },
                    ]),
                    !1
                  );
                var a = _ === e;
              } else var a = !0;
              if (a)
                if (t.static !== void 0) {
                  let f = t.static,
                    _ = e;
                  if (e === _)
                    if (f && typeof f == "object" && !Array.isArray(f)) {
                      let b;
                      if (
                        (f.max_chunk_size_tokens === void 0 && (b = "max_chunk_size_tokens")) ||
                        (f.chunk_overlap_tokens === void 0 && (b = "chunk_overlap_tokens"))
                      )
                        return (
                          (J.errors = [
                            {
                              instancePath: s + "/static",
                              schemaPath: "#/properties/static/required",
                              keyword: "required",
                              params: { missingProperty: b },
                            },
                          ]),
                          !1
                        );
                      {
                        let m = e;
                        for (let j in f)
                          if (!(j === "max_chunk_size_tokens" || j === "chunk_overlap_tokens")) {
                            return (
                              (J.errors = [
                                {
                                  instancePath: s + "/static",
                                  schemaPath: "#/properties/static/additionalProperties",
                                  keyword: "additionalProperties",
                                  params: { additionalProperty: j },
                                },
                              ]),
                              !1
                            );
                            break;
                          }
                        if (m === e) {
                          if (f.max_chunk_size_tokens !== void 0) {
                            let j = f.max_chunk_size_tokens,
                              w = e;
                            if (!(typeof j == "number" && !(j % 1) && !isNaN(j)))
                              return (
                                (J.errors = [
                                  {
                                    instancePath: s + "/static/max_chunk_size_tokens",
                                    schemaPath: "#/properties/static/properties/max_chunk_size_tokens/type",
                                    keyword: "type",
                                    params: { type: "integer" },
                                  },
                                ]),
                                !1
                              );
                            if (e === w && typeof j == "number") {
                              if (j > 4096 || isNaN(j))
                                return (
                                  (J.errors = [
                                    {
                                      instancePath: s + "/static/max_chunk_size_tokens",
                                      schemaPath: "#/properties/static/properties/max_chunk_size_tokens/maximum",
                                      keyword: "maximum",
                                      params: { comparison: "<=", limit: 4096 },
                                    },
                                  ]),
                                  !1
                                );
                              if (j < 100 || isNaN(j))
                                return (
                                  (J.errors = [
                                    {
                                      instancePath: s + "/static/max_chunk_size_tokens",
                                      schemaPath: "#/properties/static/properties/max_chunk_size_tokens/minimum",
                                      keyword: "minimum",
                                      params: { comparison: ">=", limit: 100 },
                                    },
                                  ]),
                                  !1
                                );
                            }
                            var i = w === e;
                          } else var i = !0;
                          if (i)
                            if (f.chunk_overlap_tokens !== void 0) {
                              let j = f.chunk_overlap_tokens,
                                w = e;
                              if (!(typeof j == "number" && !(j % 1) && !isNaN(j)))
                                return (
                                  (J.errors = [
                                    {
                                      instancePath: s + "/static/chunk_overlap_tokens",
                                      schemaPath: "#/properties/static/properties/chunk_overlap_tokens/type",
                                      keyword: "type",
                                      params: { type: "integer" },
                                    },
                                  ]),
                                  !1
                                );
                              var i = w === e;
                            } else var i = !0;
                        }
                      }
                    } else
                      return (
                        (J.errors = [
                          {
                            instancePath: s + "/static",
                            schemaPath: "#/properties/static/type",
                            keyword: "type",
                            params: { type: "object" },
                          },
                        ]),
                        !1
                      );
                  var a = _ === e;
                } else var a = !0;
            }
          }
        } else
          return (
            (J.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (J.errors = r), e === 0;
    }
    J.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ye = {
      type: ["object", "null"],
      maxProperties: 16,
      propertyNames: { maxLength: 64 },
      additionalProperties: { type: "string", maxLength: 512 },
    };
    function q(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = q.evaluated;
      if (
        (n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        !(t && typeof t == "object" && !Array.isArray(t)) && t !== null)
      )
        return (q.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: Ye.type } }]), !1;
      if (e === 0 && t && typeof t == "object" && !Array.isArray(t)) {
        if (Object.keys(t).length > 16)
          return (
            (q.errors = [
              { instancePath: s, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 16 } },
            ]),
            !1
          );
        for (let l in t) {
          let p = e;
          if (typeof l == "string" && ve(l) > 64) {
            let f = {
              instancePath: s,
              schemaPath: "#/propertyNames/maxLength",
              keyword: "maxLength",
              params: { limit: 64 },
              propertyName: l,
            };
            r === null ? (r = [f]) : r.push(f), e++;
          }
          var a = p === e;
          if (!a) {
            let f = {
              instancePath: s,
              schemaPath: "#/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: l },
            };
            return r === null ? (r = [f]) : r.push(f), e++, (q.errors = r), !1;
            break;
          }
        }
        if (a)
          for (let l in t) {
            let p = t[l],
              f = e;
            if (e === f)
              if (typeof p == "string") {
                if (ve(p) > 512)
                  return (
                    (q.errors = [
                      {
                        instancePath: s + "/" + l.replace(/~/g, "~0").replace(/\//g, "~1"),
                        schemaPath: "#/additionalProperties/maxLength",
                        keyword: "maxLength",
                        params: { limit: 512 },
                      },
                    ]),
                    !1
                  );
              } else
                return (
                  (q.errors = [
                    {
                      instancePath: s + "/" + l.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath: "#/additionalProperties/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
            var i = f === e;
            if (!i) break;
          }
      }
      return (q.errors = r), e === 0;
    }
    q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function G(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = G.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          if (t.file_ids !== void 0) {
            let f = t.file_ids,
              _ = e;
            if (e === _)
              if (Array.isArray(f)) {
                if (f.length > 1e8)
                  return (
                    (G.errors = [
                      {
                        instancePath: s + "/file_ids",
                        schemaPath: "#/properties/file_ids/maxItems",
                        keyword: "maxItems",
                        params: { limit: 1e8 },
                      },
                    ]),
                    !1
                  );
                {
                  var a = !0;
                  let h = f.length;
                  for (let b = 0; b < h; b++) {
                    let m = e;
                    if (typeof f[b] != "string")
                      return (
                        (G.errors = [
                          {
                            instancePath: s + "/file_ids/" + b,
                            schemaPath: "#/properties/file_ids/items/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                    var a = m === e;
                    if (!a) break;
                  }
                }
              } else
                return (
                  (G.errors = [
                    {
                      instancePath: s + "/file_ids",
                      schemaPath: "#/properties/file_ids/type",
                      keyword: "type",
                      params: { type: "array" },
                    },
                  ]),
                  !1
                );
            var i = _ === e;
          } else var i = !0;
          if (i) {
            if (t.chunking_strategy !== void 0) {
              let f = t.chunking_strategy,
                _ = e,
                h = e;
              if (e === h)
                if (f && typeof f == "object" && !Array.isArray(f)) {
                  let m;
                  if (f.type === void 0 && (m = "type"))
                    return (
                      (G.errors = [
                        {
                          instancePath: s + "/chunking_strategy",
                          schemaPath: "#/properties/chunking_strategy/allOf/0/required",
                          keyword: "required",
                          params: { missingProperty: m },
                        },
                      ]),
                      !1
                    );
                  if (f.type !== void 0) {
                    let j = f.type;
                    if (!(j === "auto" || j === "static"))
                      return (
                        (G.errors = [
                          {
                            instancePath: s + "/chunking_strategy/type",
                            schemaPath: "#/properties/chunking_strategy/allOf/0/properties/type/enum",
                            keyword: "enum",
                            params: { allowedValues: Qe.properties.chunking_strategy.allOf[0].properties.type.enum },
                          },
                        ]),
                        !1
                      );
                  }
                } else
                  return (
                    (G.errors = [
                      {
                        instancePath: s + "/chunking_strategy",
                        schemaPath: "#/properties/chunking_strategy/allOf/0/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var l = h === e;
              if (l) {
                let m = e;
                if (e === m)
                  if (f && typeof f == "object" && !Array.isArray(f)) {
                    let w = f.type;
                    if (typeof w == "string")
                      if (w === "auto") {
                        le(f, {
                          instancePath: s + "/chunking_strategy",
                          parentData: t,
                          parentDataProperty: "chunking_strategy",
                          rootData: d,
                          dynamicAnchors: g,
                        }) || ((r = r === null ? le.errors : r.concat(le.errors)), (e = r.length));
                        var p = !0;
                      } else if (w === "static")
                        J(f, {
                          instancePath: s + "/chunking_strategy",
                          parentData: t,
                          parentDataProperty: "chunking_strategy",
                          rootData: d,
                          dynamicAnchors: g,
                        }) || ((r = r === null ? J.errors : r.concat(J.errors)), (e = r.length)),
                          p !== !0 && (p = !0);
                      else
                        return (
                          (G.errors = [
                            {
                              instancePath: s + "/chunking_strategy",
                              schemaPath: "#/properties/chunking_strategy/allOf/1/discriminator",
                              keyword: "discriminator",
                              params: { error: "mapping", tag: "type", tagValue: w },
                            },
                          ]),
                          !1
                        );
                    else
                      return (
                        (G.errors = [
                          {
                            instancePath: s + "/chunking_strategy",
                            schemaPath: "#/properties/chunking_strategy/allOf/1/discriminator",
                            keyword: "discriminator",
                            params: { error: "tag", tag: "type", tagValue: w },
                          },
                        ]),
                        !1
                      );
                  } else
                    return (
                      (G.errors = [
                        {
                          instancePath: s + "/chunking_strategy",
                          schemaPath: "#/properties/chunking_strategy/allOf/1/type",
                          keyword: "type",
                          params: { type: "object" },
                        },
                      ]),
                      !1
                    );
                var l = m === e;
                l && p !== !0 && ((p = p || {}), (p.type = !0));
              }
              var i = _ === e;
            } else var i = !0;
            if (i)
              if (t.metadata !== void 0) {
                let f = e;
                q(t.metadata, {
                  instancePath: s + "/metadata",
                  parentData: t,
                  parentDataProperty: "metadata",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                var i = f === e;
              } else var i = !0;
          }
        } else
          return (
            (G.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (G.errors = r), e === 0;
    }
    G.evaluated = { props: { file_ids: !0, chunking_strategy: !0, metadata: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function H(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = H.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          if (t.code_interpreter !== void 0) {
            let h = t.code_interpreter,
              b = e;
            if (e === b)
              if (h && typeof h == "object" && !Array.isArray(h)) {
                if (h.file_ids !== void 0) {
                  let m = h.file_ids;
                  if (e === e)
                    if (Array.isArray(m)) {
                      if (m.length > 20)
                        return (
                          (H.errors = [
                            {
                              instancePath: s + "/code_interpreter/file_ids",
                              schemaPath: "#/properties/code_interpreter/properties/file_ids/maxItems",
                              keyword: "maxItems",
                              params: { limit: 20 },
                            },
                          ]),
                          !1
                        );
                      {
                        var a = !0;
                        let w = m.length;
                        for (let v = 0; v < w; v++) {
                          let O = e;
                          if (typeof m[v] != "string")
                            return (
                              (H.errors = [
                                {
                                  instancePath: s + "/code_interpreter/file_ids/" + v,
                                  schemaPath: "#/properties/code_interpreter/properties/file_ids/items/type",
                                  keyword: "type",
                                  params: { type: "string" },
                                },
                              ]),
                              !1
                            );
                          var a = O === e;
                          if (!a) break;
                        }
                      }
                    } else
                      return (
                        (H.errors = [
                          {
                            instancePath: s + "/code_interpreter/file_ids",
                            schemaPath: "#/properties/code_interpreter/properties/file_ids/type",
                            keyword: "type",
                            params: { type: "array" },
                          },
                        ]),
                        !1
                      );
                }
              } else
                return (
                  (H.errors = [
                    {
                      instancePath: s + "/code_interpreter",
                      schemaPath: "#/properties/code_interpreter/type",
                      keyword: "type",
                      params: { type: "object" },
                    },
                  ]),
                  !1
                );
            var i = b === e;
          } else var i = !0;
          if (i)
            if (t.file_search !== void 0) {
              let h = t.file_search,
                b = e;
              if (!(h && typeof h == "object" && !Array.isArray(h)))
                return (
                  (H.errors = [
                    {
                      instancePath: s + "/file_search",
                      schemaPath: "#/properties/file_search/type",
                      keyword: "type",
                      params: { type: "object" },
                    },
                  ]),
                  !1
                );
              let m = e,
                j = !1,
                w = null,
                v = e;
              if (e === v)
                if (h && typeof h == "object" && !Array.isArray(h)) {
                  let u;
                  if (h.vector_store_ids === void 0 && (u = "vector_store_ids")) {
                    let k = {
                      instancePath: s + "/file_search",
                      schemaPath: "#/properties/file_search/oneOf/0/required",
                      keyword: "required",
                      params: { missingProperty: u },
                    };
                    r === null ? (r = [k]) : r.push(k), e++;
                  } else if (h.vector_store_ids !== void 0) {
                    let k = h.vector_store_ids;
                    if (e === e)
                      if (Array.isArray(k))
                        if (k.length > 1) {
                          let y = {
                            instancePath: s + "/file_search/vector_store_ids",
                            schemaPath: "#/properties/file_search/oneOf/0/properties/vector_store_ids/maxItems",
                            keyword: "maxItems",
                            params: { limit: 1 },
                          };
                          r === null ? (r = [y]) : r.push(y), e++;
                        } else {
                          var l = !0;
                          let y = k.length;
                          for (let P = 0; P < y; P++) {
                            let S = e;
                            if (typeof k[P] != "string") {
                              let E = {
                                instancePath: s + "/file_search/vector_store_ids/" + P,
                                schemaPath: "#/properties/file_search/oneOf/0/properties/vector_store_ids/items/type",
                                keyword: "type",
                                params: { type: "string" },
                              };
                              r === null ? (r = [E]) : r.push(E), e++;
                            }
                            var l = S === e;
                            if (!l) break;
                          }
                        }
                      else {
                        let y = {
                          instancePath: s + "/file_search/vector_store_ids",
                          schemaPath: "#/properties/file_search/oneOf/0/properties/vector_store_ids/type",
                          keyword: "type",
                          params: { type: "array" },
                        };
                        r === null ? (r = [y]) : r.push(y), e++;
                      }
                  }
                } else {
                  let u = {
                    instancePath: s + "/file_search",
                    schemaPath: "#/properties/file_search/oneOf/0/type",
                    keyword: "type",
                    params: { type: "object" },
                  };
                  r === null ? (r = [u]) : r.push(u), e++;
                }
              var _ = v === e;
              if (_) {
                (j = !0), (w = 0);
                var p = {};
                p.vector_store_ids = !0;
              }
              let O = e;
              if (e === O)
                if (h && typeof h == "object" && !Array.isArray(h)) {
                  let u;
                  if (h.vector_stores === void 0 && (u = "vector_stores")) {
                    let k = {
                      instancePath: s + "/file_search",
                      schemaPath: "#/properties/file_search/oneOf/1/required",
                      keyword: "required",
                      params: { missingProperty: u },
                    };
                    r === null ? (r = [k]) : r.push(k), e++;
                  } else if (h.vector_stores !== void 0) {
                    let k = h.vector_stores;
                    if (e === e)
                      if (Array.isArray(k))
                        if (k.length > 1) {
                          let y = {
                            instancePath: s + "/file_search/vector_stores",
                            schemaPath: "#/properties/file_search/oneOf/1/properties/vector_stores/maxItems",
                            keyword: "maxItems",
                            params: { limit: 1 },
                          };
                          r === null ? (r = [y]) : r.push(y), e++;
                        } else {
                          var f = !0;
                          let y = k.length;
                          for (let P = 0; P < y; P++) {
                            let S = e;
                            G(k[P], {
                              instancePath: s + "/file_search/vector_stores/" + P,
                              parentData: k,
                              parentDataProperty: P,
                              rootData: d,
                              dynamicAnchors: g,
                            }) || ((r = r === null ? G.errors : r.concat(G.errors)), (e = r.length));
                            var f = S === e;
                            if (!f) break;
                          }
                        }
                      else {
                        let y = {
                          instancePath: s + "/file_search/vector_stores",
                          schemaPath: "#/properties/file_search/oneOf/1/properties/vector_stores/type",
                          keyword: "type",
                          params: { type: "array" },
                        };
                        r === null ? (r = [y]) : r.push(y), e++;
                      }
                  }
                } else {
                  let u = {
                    instancePath: s + "/file_search",
                    schemaPath: "#/properties/file_search/oneOf/1/type",
                    keyword: "type",
                    params: { type: "object" },
                  };
                  r === null ? (r = [u]) : r.push(u), e++;
                }
              var _ = O === e;
              if (
                (_ && j
                  ? ((j = !1), (w = [w, 1]))
                  : _ && ((j = !0), (w = 1), p !== !0 && ((p = p || {}), (p.vector_stores = !0))),
                j)
              )
                (e = m), r !== null && (m ? (r.length = m) : (r = null));
              else {
                let u = {
                  instancePath: s + "/file_search",
                  schemaPath: "#/properties/file_search/oneOf",
                  keyword: "oneOf",
                  params: { passingSchemas: w },
                };
                return r === null ? (r = [u]) : r.push(u), e++, (H.errors = r), !1;
              }
              var i = b === e;
            } else var i = !0;
        } else
          return (
            (H.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (H.errors = r), e === 0;
    }
    H.evaluated = { props: { code_interpreter: !0, file_search: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var Ze = {
        oneOf: [
          { type: "string", enum: ["auto"] },
          { $ref: "#/components/schemas/ResponseFormatText" },
          { $ref: "#/components/schemas/ResponseFormatJsonObject" },
          { $ref: "#/components/schemas/ResponseFormatJsonSchema" },
        ],
      },
      er = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["text"] } } };
    function ue(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ue.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (ue.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let i = t.type;
            if (typeof i != "string")
              return (
                (ue.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (i !== "text")
              return (
                (ue.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: er.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (ue.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ue.errors = r), e === 0;
    }
    ue.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var rr = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["json_object"] } } };
    function ye(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ye.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (ye.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let i = t.type;
            if (typeof i != "string")
              return (
                (ye.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (i !== "json_object")
              return (
                (ye.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: rr.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (ye.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ye.errors = r), e === 0;
    }
    ye.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var $e = {
      type: "object",
      required: ["type", "json_schema"],
      properties: {
        type: { type: "string", enum: ["json_schema"] },
        json_schema: {
          type: "object",
          required: ["name"],
          properties: {
            description: { type: "string" },
            name: { type: "string" },
            schema: { $ref: "#/components/schemas/ResponseFormatJsonSchemaSchema" },
            strict: { type: ["boolean", "null"], default: !1 },
          },
        },
      },
    };
    function be(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = be.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        e === 0 && !(t && typeof t == "object" && !Array.isArray(t))
          ? ((be.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1)
          : ((be.errors = r), e === 0)
      );
    }
    be.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function Y(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Y.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let l;
          if ((t.type === void 0 && (l = "type")) || (t.json_schema === void 0 && (l = "json_schema")))
            return (
              (Y.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let p = t.type,
              f = e;
            if (typeof p != "string")
              return (
                (Y.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (p !== "json_schema")
              return (
                (Y.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: $e.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = f === e;
          } else var a = !0;
          if (a)
            if (t.json_schema !== void 0) {
              let p = t.json_schema,
                f = e;
              if (e === f)
                if (p && typeof p == "object" && !Array.isArray(p)) {
                  let h;
                  if (p.name === void 0 && (h = "name"))
                    return (
                      (Y.errors = [
                        {
                          instancePath: s + "/json_schema",
                          schemaPath: "#/properties/json_schema/required",
                          keyword: "required",
                          params: { missingProperty: h },
                        },
                      ]),
                      !1
                    );
                  if (p.description !== void 0) {
                    let b = e;
                    if (typeof p.description != "string")
                      return (
                        (Y.errors = [
                          {
                            instancePath: s + "/json_schema/description",
                            schemaPath: "#/properties/json_schema/properties/description/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                    var i = b === e;
                  } else var i = !0;
                  if (i) {
                    if (p.name !== void 0) {
                      let b = e;
                      if (typeof p.name != "string")
                        return (
                          (Y.errors = [
                            {
                              instancePath: s + "/json_schema/name",
                              schemaPath: "#/properties/json_schema/properties/name/type",
                              keyword: "type",
                              params: { type: "string" },
                            },
                          ]),
                          !1
                        );
                      var i = b === e;
                    } else var i = !0;
                    if (i) {
                      if (p.schema !== void 0) {
                        let b = e;
                        be(p.schema, {
                          instancePath: s + "/json_schema/schema",
                          parentData: p,
                          parentDataProperty: "schema",
                          rootData: d,
                          dynamicAnchors: g,
                        }) || ((r = r === null ? be.errors : r.concat(be.errors)), (e = r.length));
                        var i = b === e;
                      } else var i = !0;
                      if (i)
                        if (p.strict !== void 0) {
                          let b = p.strict,
                            m = e;
                          if (typeof b != "boolean" && b !== null)
                            return (
                              (Y.errors = [
                                {
                                  instancePath: s + "/json_schema/strict",
                                  schemaPath: "#/properties/json_schema/properties/strict/type",
                                  keyword: "type",
                                  params: { type: $e.properties.json_schema.properties.strict.type },
                                },
                              ]),
                              !1
                            );
                          var i = m === e;
                        } else var i = !0;
                    }
                  }
                } else
                  return (
                    (Y.errors = [
                      {
                        instancePath: s + "/json_schema",
                        schemaPath: "#/properties/json_schema/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = f === e;
            } else var a = !0;
        } else
          return (
            (Y.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (Y.errors = r), e === 0;
    }
    Y.evaluated = { props: { type: !0, json_schema: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function X(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = X.evaluated;
      n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0);
      let a = e,
        i = !1,
        l = null,
        p = e;
      if (typeof t != "string") {
        let b = { instancePath: s, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        r === null ? (r = [b]) : r.push(b), e++;
      }
      if (t !== "auto") {
        let b = {
          instancePath: s,
          schemaPath: "#/oneOf/0/enum",
          keyword: "enum",
          params: { allowedValues: Ze.oneOf[0].enum },
        };
        r === null ? (r = [b]) : r.push(b), e++;
      }
      var _ = p === e;
      _ && ((i = !0), (l = 0));
      let f = e;
      ue(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: g }) ||
        ((r = r === null ? ue.errors : r.concat(ue.errors)), (e = r.length));
      var _ = f === e;
      if (_ && i) (i = !1), (l = [l, 1]);
      else {
        if (_) {
          (i = !0), (l = 1);
          var h = {};
          h.type = !0;
        }
        let b = e;
        ye(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: g }) ||
          ((r = r === null ? ye.errors : r.concat(ye.errors)), (e = r.length));
        var _ = b === e;
        if (_ && i) (i = !1), (l = [l, 2]);
        else {
          _ && ((i = !0), (l = 2), h !== !0 && ((h = h || {}), (h.type = !0)));
          let j = e;
          Y(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: g }) ||
            ((r = r === null ? Y.errors : r.concat(Y.errors)), (e = r.length));
          var _ = j === e;
          _ && i
            ? ((i = !1), (l = [l, 3]))
            : _ && ((i = !0), (l = 3), h !== !0 && ((h = h || {}), (h.type = !0), (h.json_schema = !0)));
        }
      }
      if (i) (e = a), r !== null && (a ? (r.length = a) : (r = null));
      else {
        let b = { instancePath: s, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: l } };
        return r === null ? (r = [b]) : r.push(b), e++, (X.errors = r), !1;
      }
      return (X.errors = r), (n.props = h), e === 0;
    }
    X.evaluated = { dynamicProps: !0, dynamicItems: !1 };
    function R(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = R.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let j;
          if (t.model === void 0 && (j = "model"))
            return (
              (R.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: j } },
              ]),
              !1
            );
          {
            let w = e;
            for (let v in t)
              if (!Ae.call(ge.properties, v)) {
                return (
                  (R.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: v },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (w === e) {
              if (t.model !== void 0) {
                let v = t.model,
                  O = e,
                  o = e,
                  u = !1,
                  k = e;
                if (typeof v != "string") {
                  let y = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/0/type",
                    keyword: "type",
                    params: { type: "string" },
                  };
                  r === null ? (r = [y]) : r.push(y), e++;
                }
                var a = k === e;
                u = u || a;
                let c = e;
                U(v, {
                  instancePath: s + "/model",
                  parentData: t,
                  parentDataProperty: "model",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? U.errors : r.concat(U.errors)), (e = r.length));
                var a = c === e;
                if (((u = u || a), u)) (e = o), r !== null && (o ? (r.length = o) : (r = null));
                else {
                  let y = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf",
                    keyword: "anyOf",
                    params: {},
                  };
                  return r === null ? (r = [y]) : r.push(y), e++, (R.errors = r), !1;
                }
                var i = O === e;
              } else var i = !0;
              if (i) {
                if (t.reasoning_effort !== void 0) {
                  let v = t.reasoning_effort,
                    O = e,
                    o = e,
                    u = !1,
                    k = e;
                  re(v, {
                    instancePath: s + "/reasoning_effort",
                    parentData: t,
                    parentDataProperty: "reasoning_effort",
                    rootData: d,
                    dynamicAnchors: g,
                  }) || ((r = r === null ? re.errors : r.concat(re.errors)), (e = r.length));
                  var l = k === e;
                  u = u || l;
                  let c = e;
                  if (v !== null) {
                    let P = {
                      instancePath: s + "/reasoning_effort",
                      schemaPath: "#/properties/reasoning_effort/anyOf/1/type",
                      keyword: "type",
                      params: { type: "null" },
                    };
                    r === null ? (r = [P]) : r.push(P), e++;
                  }
                  var l = c === e;
                  if (((u = u || l), u)) (e = o), r !== null && (o ? (r.length = o) : (r = null));
                  else {
                    let P = {
                      instancePath: s + "/reasoning_effort",
                      schemaPath: "#/properties/reasoning_effort/anyOf",
                      keyword: "anyOf",
                      params: {},
                    };
                    return r === null ? (r = [P]) : r.push(P), e++, (R.errors = r), !1;
                  }
                  var i = O === e;
                } else var i = !0;
                if (i) {
                  if (t.name !== void 0) {
                    let v = t.name,
                      O = e;
                    if (typeof v != "string" && v !== null)
                      return (
                        (R.errors = [
                          {
                            instancePath: s + "/name",
                            schemaPath: "#/properties/name/type",
                            keyword: "type",
                            params: { type: ge.properties.name.type },
                          },
                        ]),
                        !1
                      );
                    if (e === O && typeof v == "string" && ve(v) > 256)
                      return (
                        (R.errors = [
                          {
                            instancePath: s + "/name",
                            schemaPath: "#/properties/name/maxLength",
                            keyword: "maxLength",
                            params: { limit: 256 },
                          },
                        ]),
                        !1
                      );
                    var i = O === e;
                  } else var i = !0;
                  if (i) {
                    if (t.description !== void 0) {
                      let v = t.description,
                        O = e;
                      if (typeof v != "string" && v !== null)
                        return (
                          (R.errors = [
                            {
                              instancePath: s + "/description",
                              schemaPath: "#/properties/description/type",
                              keyword: "type",
                              params: { type: ge.properties.description.type },
                            },
                          ]),
                          !1
                        );
                      if (e === O && typeof v == "string" && ve(v) > 512)
                        return (
                          (R.errors = [
                            {
                              instancePath: s + "/description",
                              schemaPath: "#/properties/description/maxLength",
                              keyword: "maxLength",
                              params: { limit: 512 },
                            },
                          ]),
                          !1
                        );
                      var i = O === e;
                    } else var i = !0;
                    if (i) {
                      if (t.instructions !== void 0) {
                        let v = t.instructions,
                          O = e;
                        if (typeof v != "string" && v !== null)
                          return (
                            (R.errors = [
                              {
                                instancePath: s + "/instructions",
                                schemaPath: "#/properties/instructions/type",
                                keyword: "type",
                                params: { type: ge.properties.instructions.type },
                              },
                            ]),
                            !1
                          );
                        if (e === O && typeof v == "string" && ve(v) > 256e3)
                          return (
                            (R.errors = [
                              {
                                instancePath: s + "/instructions",
                                schemaPath: "#/properties/instructions/maxLength",
                                keyword: "maxLength",
                                params: { limit: 256e3 },
                              },
                            ]),
                            !1
                          );
                        var i = O === e;
                      } else var i = !0;
                      if (i) {
                        if (t.tools !== void 0) {
                          let v = t.tools,
                            O = e;
                          if (e === O)
                            if (Array.isArray(v)) {
                              if (v.length > 128)
                                return (
                                  (R.errors = [
                                    {
                                      instancePath: s + "/tools",
                                      schemaPath: "#/properties/tools/maxItems",
                                      keyword: "maxItems",
                                      params: { limit: 128 },
                                    },
                                  ]),
                                  !1
                                );
                              {
                                var p = !0;
                                let u = v.length;
                                for (let k = 0; k < u; k++) {
                                  let c = v[k],
                                    y = e,
                                    P = e;
                                  if (e === P)
                                    if (c && typeof c == "object" && !Array.isArray(c)) {
                                      let x;
                                      if (c.type === void 0 && (x = "type"))
                                        return (
                                          (R.errors = [
                                            {
                                              instancePath: s + "/tools/" + k,
                                              schemaPath: "#/properties/tools/items/allOf/0/required",
                                              keyword: "required",
                                              params: { missingProperty: x },
                                            },
                                          ]),
                                          !1
                                        );
                                      if (c.type !== void 0) {
                                        let E = c.type;
                                        if (!(E === "code_interpreter" || E === "file_search" || E === "function"))
                                          return (
                                            (R.errors = [
                                              {
                                                instancePath: s + "/tools/" + k + "/type",
                                                schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                                keyword: "enum",
                                                params: {
                                                  allowedValues:
                                                    ge.properties.tools.items.allOf[0].properties.type.enum,
                                                },
                                              },
                                            ]),
                                            !1
                                          );
                                      }
                                    } else
                                      return (
                                        (R.errors = [
                                          {
                                            instancePath: s + "/tools/" + k,
                                            schemaPath: "#/properties/tools/items/allOf/0/type",
                                            keyword: "type",
                                            params: { type: "object" },
                                          },
                                        ]),
                                        !1
                                      );
                                  var f = P === e;
                                  if (f) {
                                    let x = e;
                                    if (e === x)
                                      if (c && typeof c == "object" && !Array.isArray(c)) {
                                        let N = c.type;
                                        if (typeof N == "string")
                                          if (N === "code_interpreter") {
                                            M(c, {
                                              instancePath: s + "/tools/" + k,
                                              parentData: v,
                                              parentDataProperty: k,
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                            var _ = {};
                                            _.type = !0;
                                          } else if (N === "file_search")
                                            C(c, {
                                              instancePath: s + "/tools/" + k,
                                              parentData: v,
                                              parentDataProperty: k,
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                              _ !== !0 && ((_ = _ || {}), (_.type = !0), (_.file_search = !0));
                                          else if (N === "function")
                                            z(c, {
                                              instancePath: s + "/tools/" + k,
                                              parentData: v,
                                              parentDataProperty: k,
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? z.errors : r.concat(z.errors)), (e = r.length)),
                                              _ !== !0 && ((_ = _ || {}), (_.type = !0), (_.function = !0));
                                          else
                                            return (
                                              (R.errors = [
                                                {
                                                  instancePath: s + "/tools/" + k,
                                                  schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                  keyword: "discriminator",
                                                  params: { error: "mapping", tag: "type", tagValue: N },
                                                },
                                              ]),
                                              !1
                                            );
                                        else
                                          return (
                                            (R.errors = [
                                              {
                                                instancePath: s + "/tools/" + k,
                                                schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                keyword: "discriminator",
                                                params: { error: "tag", tag: "type", tagValue: N },
                                              },
                                            ]),
                                            !1
                                          );
                                      } else
                                        return (
                                          (R.errors = [
                                            {
                                              instancePath: s + "/tools/" + k,
                                              schemaPath: "#/properties/tools/items/allOf/1/type",
                                              keyword: "type",
                                              params: { type: "object" },
                                            },
                                          ]),
                                          !1
                                        );
                                    var f = x === e;
                                    f && _ !== !0 && ((_ = _ || {}), (_.type = !0));
                                  }
                                  var p = y === e;
                                  if (!p) break;
                                }
                              }
                            } else
                              return (
                                (R.errors = [
                                  {
                                    instancePath: s + "/tools",
                                    schemaPath: "#/properties/tools/type",
                                    keyword: "type",
                                    params: { type: "array" },
                                  },
                                ]),
                                !1
                              );
                          var i = O === e;
                        } else var i = !0;
                        if (i) {
                          if (t.tool_resources !== void 0) {
                            let v = t.tool_resources,
                              O = e,
                              o = e,
                              u = !1,
                              k = e;
                            H(v, {
                              instancePath: s + "/tool_resources",
                              parentData: t,
                              parentDataProperty: "tool_resources",
                              rootData: d,
                              dynamicAnchors: g,
                            }) || ((r = r === null ? H.errors : r.concat(H.errors)), (e = r.length));
                            var b = k === e;
                            if (((u = u || b), b)) {
                              var h = {};
                              (h.code_interpreter = !0), (h.file_search = !0);
                            }
                            let c = e;
                            if (v !== null) {
                              let P = {
                                instancePath: s + "/tool_resources",
                                schemaPath: "#/properties/tool_resources/anyOf/1/type",
                                keyword: "type",
                                params: { type: "null" },
                              };
                              r === null ? (r = [P]) : r.push(P), e++;
                            }
                            var b = c === e;
                            if (((u = u || b), u)) (e = o), r !== null && (o ? (r.length = o) : (r = null));
                            else {
                              let P = {
                                instancePath: s + "/tool_resources",
                                schemaPath: "#/properties/tool_resources/anyOf",
                                keyword: "anyOf",
                                params: {},
                              };
                              return r === null ? (r = [P]) : r.push(P), e++, (R.errors = r), !1;
                            }
                            var i = O === e;
                          } else var i = !0;
                          if (i) {
                            if (t.metadata !== void 0) {
                              let v = e;
                              q(t.metadata, {
                                instancePath: s + "/metadata",
                                parentData: t,
                                parentDataProperty: "metadata",
                                rootData: d,
                                dynamicAnchors: g,
                              }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                              var i = v === e;
                            } else var i = !0;
                            if (i) {
                              if (t.temperature !== void 0) {
                                let v = t.temperature,
                                  O = e;
                                if (typeof v != "number" && v !== null)
                                  return (
                                    (R.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/type",
                                        keyword: "type",
                                        params: { type: ge.properties.temperature.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === O && typeof v == "number") {
                                  if (v > 2 || isNaN(v))
                                    return (
                                      (R.errors = [
                                        {
                                          instancePath: s + "/temperature",
                                          schemaPath: "#/properties/temperature/maximum",
                                          keyword: "maximum",
                                          params: { comparison: "<=", limit: 2 },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (v < 0 || isNaN(v))
                                    return (
                                      (R.errors = [
                                        {
                                          instancePath: s + "/temperature",
                                          schemaPath: "#/properties/temperature/minimum",
                                          keyword: "minimum",
                                          params: { comparison: ">=", limit: 0 },
                                        },
                                      ]),
                                      !1
                                    );
                                }
                                var i = O === e;
                              } else var i = !0;
                              if (i) {
                                if (t.top_p !== void 0) {
                                  let v = t.top_p,
                                    O = e;
                                  if (typeof v != "number" && v !== null)
                                    return (
                                      (R.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/type",
                                          keyword: "type",
                                          params: { type: ge.properties.top_p.type },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (e === O && typeof v == "number") {
                                    if (v > 1 || isNaN(v))
                                      return (
                                        (R.errors = [
                                          {
                                            instancePath: s + "/top_p",
                                            schemaPath: "#/properties/top_p/maximum",
                                            keyword: "maximum",
                                            params: { comparison: "<=", limit: 1 },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (v < 0 || isNaN(v))
                                      return (
                                        (R.errors = [
                                          {
                                            instancePath: s + "/top_p",
                                            schemaPath: "#/properties/top_p/minimum",
                                            keyword: "minimum",
                                            params: { comparison: ">=", limit: 0 },
                                          },
                                        ]),
                                        !1
                                      );
                                  }
                                  var i = O === e;
                                } else var i = !0;
                                if (i)
                                  if (t.response_format !== void 0) {
                                    let v = t.response_format,
                                      O = e,
                                      o = e,
                                      u = !1,
                                      k = e;
                                    X(v, {
                                      instancePath: s + "/response_format",
                                      parentData: t,
                                      parentDataProperty: "response_format",
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? X.errors : r.concat(X.errors)), (e = r.length));
                                    var m = k === e;
                                    u = u || m;
                                    let c = e;
                                    if (v !== null) {
                                      let P = {
                                        instancePath: s + "/response_format",
                                        schemaPath: "#/properties/response_format/anyOf/1/type",
                                        keyword: "type",
                                        params: { type: "null" },
                                      };
                                      r === null ? (r = [P]) : r.push(P), e++;
                                    }
                                    var m = c === e;
                                    if (((u = u || m), u)) (e = o), r !== null && (o ? (r.length = o) : (r = null));
                                    else {
                                      let P = {
                                        instancePath: s + "/response_format",
                                        schemaPath: "#/properties/response_format/anyOf",
                                        keyword: "anyOf",
                                        params: {},
                                      };
                                      return r === null ? (r = [P]) : r.push(P), e++, (R.errors = r), !1;
                                    }
                                    var i = O === e;
                                  } else var i = !0;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else
          return (
            (R.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (R.errors = r), e === 0;
    }
    R.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var tr = T,
      Pe = {
        type: "object",
        additionalProperties: !1,
        properties: {
          model: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/AssistantSupportedModels" }] },
          reasoning_effort: { anyOf: [{ $ref: "#/components/schemas/ReasoningEffort" }, { type: "null" }] },
          name: { type: ["string", "null"], maxLength: 256 },
          description: { type: ["string", "null"], maxLength: 512 },
          instructions: { type: ["string", "null"], maxLength: 256e3 },
          tools: {
            type: "array",
            default: [],
            maxItems: 128,
            items: {
              allOf: [
                {
                  type: "object",
                  required: ["type"],
                  properties: { type: { enum: ["code_interpreter", "file_search", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsFileSearch" },
                    { $ref: "#/components/schemas/AssistantToolsFunction" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
          tool_resources: { anyOf: [{ $ref: "#/components/schemas/ToolResources" }, { type: "null" }] },
          metadata: { $ref: "#/components/schemas/Metadata" },
          temperature: { type: ["number", "null"], default: 1, minimum: 0, maximum: 2 },
          top_p: { type: ["number", "null"], default: 1, minimum: 0, maximum: 1 },
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      };
    function F(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = F.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          if (t.code_interpreter !== void 0) {
            let p = t.code_interpreter,
              f = e;
            if (e === f)
              if (p && typeof p == "object" && !Array.isArray(p)) {
                if (p.file_ids !== void 0) {
                  let _ = p.file_ids;
                  if (e === e)
                    if (Array.isArray(_)) {
                      if (_.length > 20)
                        return (
                          (F.errors = [
                            {
                              instancePath: s + "/code_interpreter/file_ids",
                              schemaPath: "#/properties/code_interpreter/properties/file_ids/maxItems",
                              keyword: "maxItems",
                              params: { limit: 20 },
                            },
                          ]),
                          !1
                        );
                      {
                        var a = !0;
                        let b = _.length;
                        for (let m = 0; m < b; m++) {
                          let j = e;
                          if (typeof _[m] != "string")
                            return (
                              (F.errors = [
                                {
                                  instancePath: s + "/code_interpreter/file_ids/" + m,
                                  schemaPath: "#/properties/code_interpreter/properties/file_ids/items/type",
                                  keyword: "type",
                                  params: { type: "string" },
                                },
                              ]),
                              !1
                            );
                          var a = j === e;
                          if (!a) break;
                        }
                      }
                    } else
                      return (
                        (F.errors = [
                          {
                            instancePath: s + "/code_interpreter/file_ids",
                            schemaPath: "#/properties/code_interpreter/properties/file_ids/type",
                            keyword: "type",
                            params: { type: "array" },
                          },
                        ]),
                        !1
                      );
                }
              } else
                return (
                  (F.errors = [
                    {
                      instancePath: s + "/code_interpreter",
                      schemaPath: "#/properties/code_interpreter/type",
                      keyword: "type",
                      params: { type: "object" },
                    },
                  ]),
                  !1
                );
            var i = f === e;
          } else var i = !0;
          if (i)
            if (t.file_search !== void 0) {
              let p = t.file_search,
                f = e;
              if (e === f)
                if (p && typeof p == "object" && !Array.isArray(p)) {
                  if (p.vector_store_ids !== void 0) {
                    let h = p.vector_store_ids;
                    if (e === e)
                      if (Array.isArray(h)) {
                        if (h.length > 1)
                          return (
                            (F.errors = [
                              {
                                instancePath: s + "/file_search/vector_store_ids",
                                schemaPath: "#/properties/file_search/properties/vector_store_ids/maxItems",
                                keyword: "maxItems",
                                params: { limit: 1 },
                              },
                            ]),
                            !1
                          );
                        {
                          var l = !0;
                          let m = h.length;
                          for (let j = 0; j < m; j++) {
                            let w = e;
                            if (typeof h[j] != "string")
                              return (
                                (F.errors = [
                                  {
                                    instancePath: s + "/file_search/vector_store_ids/" + j,
                                    schemaPath: "#/properties/file_search/properties/vector_store_ids/items/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var l = w === e;
                            if (!l) break;
                          }
                        }
                      } else
                        return (
                          (F.errors = [
                            {
                              instancePath: s + "/file_search/vector_store_ids",
                              schemaPath: "#/properties/file_search/properties/vector_store_ids/type",
                              keyword: "type",
                              params: { type: "array" },
                            },
                          ]),
                          !1
                        );
                  }
                } else
                  return (
                    (F.errors = [
                      {
                        instancePath: s + "/file_search",
                        schemaPath: "#/properties/file_search/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var i = f === e;
            } else var i = !0;
        } else
          return (
            (F.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (F.errors = r), e === 0;
    }
    F.evaluated = { props: { code_interpreter: !0, file_search: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function T(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = T.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let j = e;
          for (let w in t)
            if (!Ae.call(Pe.properties, w)) {
              return (
                (T.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: w },
                  },
                ]),
                !1
              );
              break;
            }
          if (j === e) {
            if (t.model !== void 0) {
              let w = t.model,
                v = e,
                O = e,
                o = !1,
                u = e;
              if (typeof w != "string") {
                let c = {
                  instancePath: s + "/model",
                  schemaPath: "#/properties/model/anyOf/0/type",
                  keyword: "type",
                  params: { type: "string" },
                };
                r === null ? (r = [c]) : r.push(c), e++;
              }
              var a = u === e;
              o = o || a;
              let k = e;
              U(w, {
                instancePath: s + "/model",
                parentData: t,
                parentDataProperty: "model",
                rootData: d,
                dynamicAnchors: g,
              }) || ((r = r === null ? U.errors : r.concat(U.errors)), (e = r.length));
              var a = k === e;
              if (((o = o || a), o)) (e = O), r !== null && (O ? (r.length = O) : (r = null));
              else {
                let c = {
                  instancePath: s + "/model",
                  schemaPath: "#/properties/model/anyOf",
                  keyword: "anyOf",
                  params: {},
                };
                return r === null ? (r = [c]) : r.push(c), e++, (T.errors = r), !1;
              }
              var i = v === e;
            } else var i = !0;
            if (i) {
              if (t.reasoning_effort !== void 0) {
                let w = t.reasoning_effort,
                  v = e,
                  O = e,
                  o = !1,
                  u = e;
                re(w, {
                  instancePath: s + "/reasoning_effort",
                  parentData: t,
                  parentDataProperty: "reasoning_effort",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? re.errors : r.concat(re.errors)), (e = r.length));
                var l = u === e;
                o = o || l;
                let k = e;
                if (w !== null) {
                  let y = {
                    instancePath: s + "/reasoning_effort",
                    schemaPath: "#/properties/reasoning_effort/anyOf/1/type",
                    keyword: "type",
                    params: { type: "null" },
                  };
                  r === null ? (r = [y]) : r.push(y), e++;
                }
                var l = k === e;
                if (((o = o || l), o)) (e = O), r !== null && (O ? (r.length = O) : (r = null));
                else {
                  let y = {
                    instancePath: s + "/reasoning_effort",
                    schemaPath: "#/properties/reasoning_effort/anyOf",
                    keyword: "anyOf",
                    params: {},
                  };
                  return r === null ? (r = [y]) : r.push(y), e++, (T.errors = r), !1;
                }
                var i = v === e;
              } else var i = !0;
              if (i) {
                if (t.name !== void 0) {
                  let w = t.name,
                    v = e;
                  if (typeof w != "string" && w !== null)
                    return (
                      (T.errors = [
                        {
                          instancePath: s + "/name",
                          schemaPath: "#/properties/name/type",
                          keyword: "type",
                          params: { type: Pe.properties.name.type },
                        },
                      ]),
                      !1
                    );
                  if (e === v && typeof w == "string" && ve(w) > 256)
                    return (
                      (T.errors = [
                        {
                          instancePath: s + "/name",
                          schemaPath: "#/properties/name/maxLength",
                          keyword: "maxLength",
                          params: { limit: 256 },
                        },
                      ]),
                      !1
                    );
                  var i = v === e;
                } else var i = !0;
                if (i) {
                  if (t.description !== void 0) {
                    let w = t.description,
                      v = e;
                    if (typeof w != "string" && w !== null)
                      return (
                        (T.errors = [
                          {
                            instancePath: s + "/description",
                            schemaPath: "#/properties/description/type",
                            keyword: "type",
                            params: { type: Pe.properties.description.type },
                          },
                        ]),
                        !1
                      );
                    if (e === v && typeof w == "string" && ve(w) > 512)
                      return (
                        (T.errors = [
                          {
                            instancePath: s + "/description",
                            schemaPath: "#/properties/description/maxLength",
                            keyword: "maxLength",
                            params: { limit: 512 },
                          },
                        ]),
                        !1
                      );
                    var i = v === e;
                  } else var i = !0;
                  if (i) {
                    if (t.instructions !== void 0) {
                      let w = t.instructions,
                        v = e;
                      if (typeof w != "string" && w !== null)
                        return (
                          (T.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: Pe.properties.instructions.type },
                            },
                          ]),
                          !1
                        );
                      if (e === v && typeof w == "string" && ve(w) > 256e3)
                        return (
                          (T.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/maxLength",
                              keyword: "maxLength",
                              params: { limit: 256e3 },
                            },
                          ]),
                          !1
                        );
                      var i = v === e;
                    } else var i = !0;
                    if (i) {
                      if (t.tools !== void 0) {
                        let w = t.tools,
                          v = e;
                        if (e === v)
                          if (Array.isArray(w)) {
                            if (w.length > 128)
                              return (
                                (T.errors = [
                                  {
                                    instancePath: s + "/tools",
                                    schemaPath: "#/properties/tools/maxItems",
                                    keyword: "maxItems",
                                    params: { limit: 128 },
                                  },
                                ]),
                                !1
                              );
                            {
                              var p = !0;
                              let o = w.length;
                              for (let u = 0; u < o; u++) {
                                let k = w[u],
                                  c = e,
                                  y = e;
                                if (e === y)
                                  if (k && typeof k == "object" && !Array.isArray(k)) {
                                    let S;
                                    if (k.type === void 0 && (S = "type"))
                                      return (
                                        (T.errors = [
                                          {
                                            instancePath: s + "/tools/" + u,
                                            schemaPath: "#/properties/tools/items/allOf/0/required",
                                            keyword: "required",
                                            params: { missingProperty: S },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (k.type !== void 0) {
                                      let x = k.type;
                                      if (!(x === "code_interpreter" || x === "file_search" || x === "function"))
                                        return (
                                          (T.errors = [
                                            {
                                              instancePath: s + "/tools/" + u + "/type",
                                              schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                              keyword: "enum",
                                              params: {
                                                allowedValues: Pe.properties.tools.items.allOf[0].properties.type.enum,
                                              },
                                            },
                                          ]),
                                          !1
                                        );
                                    }
                                  } else
                                    return (
                                      (T.errors = [
                                        {
                                          instancePath: s + "/tools/" + u,
                                          schemaPath: "#/properties/tools/items/allOf/0/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var f = y === e;
                                if (f) {
                                  let S = e;
                                  if (e === S)
                                    if (k && typeof k == "object" && !Array.isArray(k)) {
                                      let E = k.type;
                                      if (typeof E == "string")
                                        if (E === "code_interpreter") {
                                          M(k, {
                                            instancePath: s + "/tools/" + u,
                                            parentData: w,
                                            parentDataProperty: u,
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                          var _ = {};
                                          _.type = !0;
                                        } else if (E === "file_search")
                                          C(k, {
                                            instancePath: s + "/tools/" + u,
                                            parentData: w,
                                            parentDataProperty: u,
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                            _ !== !0 && ((_ = _ || {}), (_.type = !0), (_.file_search = !0));
                                        else if (E === "function")
                                          z(k, {
                                            instancePath: s + "/tools/" + u,
                                            parentData: w,
                                            parentDataProperty: u,
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? z.errors : r.concat(z.errors)), (e = r.length)),
                                            _ !== !0 && ((_ = _ || {}), (_.type = !0), (_.function = !0));
                                        else
                                          return (
                                            (T.errors = [
                                              {
                                                instancePath: s + "/tools/" + u,
                                                schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                keyword: "discriminator",
                                                params: { error: "mapping", tag: "type", tagValue: E },
                                              },
                                            ]),
                                            !1
                                          );
                                      else
                                        return (
                                          (T.errors = [
                                            {
                                              instancePath: s + "/tools/" + u,
                                              schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "tag", tag: "type", tagValue: E },
                                            },
                                          ]),
                                          !1
                                        );
                                    } else
                                      return (
                                        (T.errors = [
                                          {
                                            instancePath: s + "/tools/" + u,
                                            schemaPath: "#/properties/tools/items/allOf/1/type",
                                            keyword: "type",
                                            params: { type: "object" },
                                          },
                                        ]),
                                        !1
                                      );
                                  var f = S === e;
                                  f && _ !== !0 && ((_ = _ || {}), (_.type = !0));
                                }
                                var p = c === e;
                                if (!p) break;
                              }
                            }
                          } else
                            return (
                              (T.errors = [
                                {
                                  instancePath: s + "/tools",
                                  schemaPath: "#/properties/tools/type",
                                  keyword: "type",
                                  params: { type: "array" },
                                },
                              ]),
                              !1
                            );
                        var i = v === e;
                      } else var i = !0;
                      if (i) {
                        if (t.tool_resources !== void 0) {
                          let w = t.tool_resources,
                            v = e,
                            O = e,
                            o = !1,
                            u = e;
                          F(w, {
                            instancePath: s + "/tool_resources",
                            parentData: t,
                            parentDataProperty: "tool_resources",
                            rootData: d,
                            dynamicAnchors: g,
                          }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                          var b = u === e;
                          if (((o = o || b), b)) {
                            var h = {};
                            (h.code_interpreter = !0), (h.file_search = !0);
                          }
                          let k = e;
                          if (w !== null) {
                            let y = {
                              instancePath: s + "/tool_resources",
                              schemaPath: "#/properties/tool_resources/anyOf/1/type",
                              keyword: "type",
                              params: { type: "null" },
                            };
                            r === null ? (r = [y]) : r.push(y), e++;
                          }
                          var b = k === e;
                          if (((o = o || b), o)) (e = O), r !== null && (O ? (r.length = O) : (r = null));
                          else {
                            let y = {
                              instancePath: s + "/tool_resources",
                              schemaPath: "#/properties/tool_resources/anyOf",
                              keyword: "anyOf",
                              params: {},
                            };
                            return r === null ? (r = [y]) : r.push(y), e++, (T.errors = r), !1;
                          }
                          var i = v === e;
                        } else var i = !0;
                        if (i) {
                          if (t.metadata !== void 0) {
                            let w = e;
                            q(t.metadata, {
                              instancePath: s + "/metadata",
                              parentData: t,
                              parentDataProperty: "metadata",
                              rootData: d,
                              dynamicAnchors: g,
                            }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                            var i = w === e;
                          } else var i = !0;
                          if (i) {
                            if (t.temperature !== void 0) {
                              let w = t.temperature,
                                v = e;
                              if (typeof w != "number" && w !== null)
                                return (
                                  (T.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/type",
                                      keyword: "type",
                                      params: { type: Pe.properties.temperature.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === v && typeof w == "number") {
                                if (w > 2 || isNaN(w))
                                  return (
                                    (T.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/maximum",
                                        keyword: "maximum",
                                        params: { comparison: "<=", limit: 2 },
                                      },
                                    ]),
                                    !1
                                  );
                                if (w < 0 || isNaN(w))
                                  return (
                                    (T.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/minimum",
                                        keyword: "minimum",
                                        params: { comparison: ">=", limit: 0 },
                                      },
                                    ]),
                                    !1
                                  );
                              }
                              var i = v === e;
                            } else var i = !0;
                            if (i) {
                              if (t.top_p !== void 0) {
                                let w = t.top_p,
                                  v = e;
                                if (typeof w != "number" && w !== null)
                                  return (
                                    (T.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/type",
                                        keyword: "type",
                                        params: { type: Pe.properties.top_p.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === v && typeof w == "number") {
                                  if (w > 1 || isNaN(w))
                                    return (
                                      (T.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/maximum",
                                          keyword: "maximum",
                                          params: { comparison: "<=", limit: 1 },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (w < 0 || isNaN(w))
                                    return (
                                      (T.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/minimum",
                                          keyword: "minimum",
                                          params: { comparison: ">=", limit: 0 },
                                        },
                                      ]),
                                      !1
                                    );
                                }
                                var i = v === e;
                              } else var i = !0;
                              if (i)
                                if (t.response_format !== void 0) {
                                  let w = t.response_format,
                                    v = e,
                                    O = e,
                                    o = !1,
                                    u = e;
                                  X(w, {
                                    instancePath: s + "/response_format",
                                    parentData: t,
                                    parentDataProperty: "response_format",
                                    rootData: d,
                                    dynamicAnchors: g,
                                  }) || ((r = r === null ? X.errors : r.concat(X.errors)), (e = r.length));
                                  var m = u === e;
                                  o = o || m;
                                  let k = e;
                                  if (w !== null) {
                                    let y = {
                                      instancePath: s + "/response_format",
                                      schemaPath: "#/properties/response_format/anyOf/1/type",
                                      keyword: "type",
                                      params: { type: "null" },
                                    };
                                    r === null ? (r = [y]) : r.push(y), e++;
                                  }
                                  var m = k === e;
                                  if (((o = o || m), o)) (e = O), r !== null && (O ? (r.length = O) : (r = null));
                                  else {
                                    let y = {
                                      instancePath: s + "/response_format",
                                      schemaPath: "#/properties/response_format/anyOf",
                                      keyword: "anyOf",
                                      params: {},
                                    };
                                    return r === null ? (r = [y]) : r.push(y), e++, (T.errors = r), !1;
                                  }
                                  var i = v === e;
                                } else var i = !0;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else
          return (
            (T.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (T.errors = r), e === 0;
    }
    T.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var sr = fe;
    var xe = {
        type: "object",
        required: ["role", "content"],
        additionalProperties: !1,
        properties: {
          role: { type: "string", enum: ["user", "assistant"] },
          content: {
            oneOf: [
              { type: "string" },
              {
                type: "array",
                minItems: 1,
                items: {
                  allOf: [
                    {
                      type: "object",
                      required: ["type"],
                      properties: { type: { enum: ["image_file", "image_url", "text"] } },
                    },
                    {
                      oneOf: [
                        { $ref: "#/components/schemas/MessageContentImageFileObject" },
                        { $ref: "#/components/schemas/MessageContentImageUrlObject" },
                        { $ref: "#/components/schemas/MessageRequestContentTextObject" },
                      ],
                      type: "object",
                      discriminator: { propertyName: "type" },
                    },
                  ],
                },
              },
            ],
          },
          attachments: { type: ["array", "null"], items: { $ref: "#/components/schemas/MessageAttachment" } },
          metadata: { $ref: "#/components/schemas/Metadata" },
        },
      },
      ar = {
        type: "object",
        required: ["type", "image_file"],
        properties: {
          type: { type: "string", enum: ["image_file"] },
          image_file: {
            type: "object",
            required: ["file_id"],
            properties: { file_id: { type: "string" }, detail: { $ref: "#/components/schemas/ImageDetail" } },
          },
        },
      },
      or = { type: "string", enum: ["auto", "low", "high"], default: "auto" };
    function me(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = me.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        typeof t != "string"
          ? ((me.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "string" } }]), !1)
          : t === "auto" || t === "low" || t === "high"
            ? ((me.errors = r), e === 0)
            : ((me.errors = [
                { instancePath: s, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: or.enum } },
              ]),
              !1)
      );
    }
    me.evaluated = { dynamicProps: !1, dynamicItems: !1 };
    function K(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = K.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let l;
          if ((t.type === void 0 && (l = "type")) || (t.image_file === void 0 && (l = "image_file")))
            return (
              (K.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let p = t.type,
              f = e;
            if (typeof p != "string")
              return (
                (K.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (p !== "image_file")
              return (
                (K.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: ar.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = f === e;
          } else var a = !0;
          if (a)
            if (t.image_file !== void 0) {
              let p = t.image_file,
                f = e;
              if (e === f)
                if (p && typeof p == "object" && !Array.isArray(p)) {
                  let h;
                  if (p.file_id === void 0 && (h = "file_id"))
                    return (
                      (K.errors = [
                        {
                          instancePath: s + "/image_file",
                          schemaPath: "#/properties/image_file/required",
                          keyword: "required",
                          params: { missingProperty: h },
                        },
                      ]),
                      !1
                    );
                  if (p.file_id !== void 0) {
                    let b = e;
                    if (typeof p.file_id != "string")
                      return (
                        (K.errors = [
                          {
                            instancePath: s + "/image_file/file_id",
                            schemaPath: "#/properties/image_file/properties/file_id/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                    var i = b === e;
                  } else var i = !0;
                  if (i)
                    if (p.detail !== void 0) {
                      let b = e;
                      me(p.detail, {
                        instancePath: s + "/image_file/detail",
                        parentData: p,
                        parentDataProperty: "detail",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? me.errors : r.concat(me.errors)), (e = r.length));
                      var i = b === e;
                    } else var i = !0;
                } else
                  return (
                    (K.errors = [
                      {
                        instancePath: s + "/image_file",
                        schemaPath: "#/properties/image_file/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = f === e;
            } else var a = !0;
        } else
          return (
            (K.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (K.errors = r), e === 0;
    }
    K.evaluated = { props: { type: !0, image_file: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var ir = {
      type: "object",
      required: ["type", "image_url"],
      properties: {
        type: { type: "string", enum: ["image_url"] },
        image_url: {
          type: "object",
          required: ["url"],
          properties: { url: { type: "string", format: "uri" }, detail: { $ref: "#/components/schemas/ImageDetail" } },
        },
      },
    };
    function Q(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Q.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let l;
          if ((t.type === void 0 && (l = "type")) || (t.image_url === void 0 && (l = "image_url")))
            return (
              (Q.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let p = t.type,
              f = e;
            if (typeof p != "string")
              return (
                (Q.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (p !== "image_url")
              return (
                (Q.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: ir.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = f === e;
          } else var a = !0;
          if (a)
            if (t.image_url !== void 0) {
              let p = t.image_url,
                f = e;
              if (e === f)
                if (p && typeof p == "object" && !Array.isArray(p)) {
                  let h;
                  if (p.url === void 0 && (h = "url"))
                    return (
                      (Q.errors = [
                        {
                          instancePath: s + "/image_url",
                          schemaPath: "#/properties/image_url/required",
                          keyword: "required",
                          params: { missingProperty: h },
                        },
                      ]),
                      !1
                    );
                  if (p.url !== void 0) {
                    let b = e;
                    if (e === b && e === b && typeof p.url != "string")
                      return (
                        (Q.errors = [
                          {
                            instancePath: s + "/image_url/url",
                            schemaPath: "#/properties/image_url/properties/url/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                    var i = b === e;
                  } else var i = !0;
                  if (i)
                    if (p.detail !== void 0) {
                      let b = e;
                      me(p.detail, {
                        instancePath: s + "/image_url/detail",
                        parentData: p,
                        parentDataProperty: "detail",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? me.errors : r.concat(me.errors)), (e = r.length));
                      var i = b === e;
                    } else var i = !0;
                } else
                  return (
                    (Q.errors = [
                      {
                        instancePath: s + "/image_url",
                        schemaPath: "#/properties/image_url/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = f === e;
            } else var a = !0;
        } else
          return (
            (Q.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (Q.errors = r), e === 0;
    }
    Q.evaluated = { props: { type: !0, image_url: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var nr = {
      type: "object",
      required: ["type", "text"],
      properties: { type: { type: "string", enum: ["text"] }, text: { type: "string" } },
    };
    function ee(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ee.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let i;
          if ((t.type === void 0 && (i = "type")) || (t.text === void 0 && (i = "text")))
            return (
              (ee.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let l = t.type,
              p = e;
            if (typeof l != "string")
              return (
                (ee.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (l !== "text")
              return (
                (ee.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: nr.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = p === e;
          } else var a = !0;
          if (a)
            if (t.text !== void 0) {
              let l = e;
              if (typeof t.text != "string")
                return (
                  (ee.errors = [
                    {
                      instancePath: s + "/text",
                      schemaPath: "#/properties/text/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
              var a = l === e;
            } else var a = !0;
        } else
          return (
            (ee.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ee.errors = r), e === 0;
    }
    ee.evaluated = { props: { type: !0, text: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var pr = {
        type: "object",
        properties: {
          file_id: { type: "string" },
          tools: {
            type: "array",
            items: {
              allOf: [
                {
                  type: "object",
                  required: ["type"],
                  properties: { type: { enum: ["code_interpreter", "file_search"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsFileSearchTypeOnly" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
        },
      },
      lr = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["file_search"] } } };
    function ce(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ce.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (ce.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let i = t.type;
            if (typeof i != "string")
              return (
                (ce.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (i !== "file_search")
              return (
                (ce.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: lr.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (ce.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ce.errors = r), e === 0;
    }
    ce.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function B(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = B.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          if (t.file_id !== void 0) {
            let f = e;
            if (typeof t.file_id != "string")
              return (
                (B.errors = [
                  {
                    instancePath: s + "/file_id",
                    schemaPath: "#/properties/file_id/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            var a = f === e;
          } else var a = !0;
          if (a)
            if (t.tools !== void 0) {
              let f = t.tools,
                _ = e;
              if (e === _)
                if (Array.isArray(f)) {
                  var i = !0;
                  let b = f.length;
                  for (let m = 0; m < b; m++) {
                    let j = f[m],
                      w = e,
                      v = e;
                    if (e === v)
                      if (j && typeof j == "object" && !Array.isArray(j)) {
                        let o;
                        if (j.type === void 0 && (o = "type"))
                          return (
                            (B.errors = [
                              {
                                instancePath: s + "/tools/" + m,
                                schemaPath: "#/properties/tools/items/allOf/0/required",
                                keyword: "required",
                                params: { missingProperty: o },
                              },
                            ]),
                            !1
                          );
                        if (j.type !== void 0) {
                          let u = j.type;
                          if (!(u === "code_interpreter" || u === "file_search"))
                            return (
                              (B.errors = [
                                {
                                  instancePath: s + "/tools/" + m + "/type",
                                  schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                  keyword: "enum",
                                  params: { allowedValues: pr.properties.tools.items.allOf[0].properties.type.enum },
                                },
                              ]),
                              !1
                            );
                        }
                      } else
                        return (
                          (B.errors = [
                            {
                              instancePath: s + "/tools/" + m,
                              schemaPath: "#/properties/tools/items/allOf/0/type",
                              keyword: "type",
                              params: { type: "object" },
                            },
                          ]),
                          !1
                        );
                    var l = v === e;
                    if (l) {
                      let o = e;
                      if (e === o)
                        if (j && typeof j == "object" && !Array.isArray(j)) {
                          let k = j.type;
                          if (typeof k == "string")
                            if (k === "code_interpreter") {
                              M(j, {
                                instancePath: s + "/tools/" + m,
                                parentData: f,
                                parentDataProperty: m,
                                rootData: d,
                                dynamicAnchors: g,
                              }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                              var p = {};
                              p.type = !0;
                            } else if (k === "file_search")
                              ce(j, {
                                instancePath: s + "/tools/" + m,
                                parentData: f,
                                parentDataProperty: m,
                                rootData: d,
                                dynamicAnchors: g,
                              }) || ((r = r === null ? ce.errors : r.concat(ce.errors)), (e = r.length)),
                                p !== !0 && ((p = p || {}), (p.type = !0));
                            else
                              return (
                                (B.errors = [
                                  {
                                    instancePath: s + "/tools/" + m,
                                    schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                    keyword: "discriminator",
                                    params: { error: "mapping", tag: "type", tagValue: k },
                                  },
                                ]),
                                !1
                              );
                          else
                            return (
                              (B.errors = [
                                {
                                  instancePath: s + "/tools/" + m,
                                  schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                  keyword: "discriminator",
                                  params: { error: "tag", tag: "type", tagValue: k },
                                },
                              ]),
                              !1
                            );
                        } else
                          return (
                            (B.errors = [
                              {
                                instancePath: s + "/tools/" + m,
                                schemaPath: "#/properties/tools/items/allOf/1/type",
                                keyword: "type",
                                params: { type: "object" },
                              },
                            ]),
                            !1
                          );
                      var l = o === e;
                      l && p !== !0 && ((p = p || {}), (p.type = !0));
                    }
                    var i = w === e;
                    if (!i) break;
                  }
                } else
                  return (
                    (B.errors = [
                      {
                        instancePath: s + "/tools",
                        schemaPath: "#/properties/tools/type",
                        keyword: "type",
                        params: { type: "array" },
                      },
                    ]),
                    !1
                  );
              var a = _ === e;
            } else var a = !0;
        } else
          return (
            (B.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (B.errors = r), e === 0;
    }
    B.evaluated = { props: { file_id: !0, tools: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function W(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = W.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let h;
          if ((t.role === void 0 && (h = "role")) || (t.content === void 0 && (h = "content")))
            return (
              (W.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: h } },
              ]),
              !1
            );
          {
            let b = e;
            for (let m in t)
              if (!(m === "role" || m === "content" || m === "attachments" || m === "metadata")) {
                return (
                  (W.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: m },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (b === e) {
              if (t.role !== void 0) {
                let m = t.role,
                  j = e;
                if (typeof m != "string")
                  return (
                    (W.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (!(m === "user" || m === "assistant"))
                  return (
                    (W.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/enum",
                        keyword: "enum",
                        params: { allowedValues: xe.properties.role.enum },
                      },
                    ]),
                    !1
                  );
                var a = j === e;
              } else var a = !0;
              if (a) {
                if (t.content !== void 0) {
                  let m = t.content,
                    j = e,
                    w = e,
                    v = !1,
                    O = null,
                    o = e;
                  if (typeof m != "string") {
                    let c = {
                      instancePath: s + "/content",
                      schemaPath: "#/properties/content/oneOf/0/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [c]) : r.push(c), e++;
                  }
                  var f = o === e;
                  f && ((v = !0), (O = 0));
                  let u = e;
                  if (e === u)
                    if (Array.isArray(m))
                      if (m.length < 1) {
                        let c = {
                          instancePath: s + "/content",
                          schemaPath: "#/properties/content/oneOf/1/minItems",
                          keyword: "minItems",
                          params: { limit: 1 },
                        };
                        r === null ? (r = [c]) : r.push(c), e++;
                      } else {
                        var i = !0;
                        let c = m.length;
                        for (let y = 0; y < c; y++) {
                          let P = m[y],
                            S = e,
                            x = e;
                          if (e === x)
                            if (P && typeof P == "object" && !Array.isArray(P)) {
                              let N;
                              if (P.type === void 0 && (N = "type")) {
                                let L = {
                                  instancePath: s + "/content/" + y,
                                  schemaPath: "#/properties/content/oneOf/1/items/allOf/0/required",
                                  keyword: "required",
                                  params: { missingProperty: N },
                                };
                                r === null ? (r = [L]) : r.push(L), e++;
                              } else if (P.type !== void 0) {
                                let L = P.type;
                                if (!(L === "image_file" || L === "image_url" || L === "text")) {
                                  let I = {
                                    instancePath: s + "/content/" + y + "/type",
                                    schemaPath: "#/properties/content/oneOf/1/items/allOf/0/properties/type/enum",
                                    keyword: "enum",
                                    params: {
                                      allowedValues: xe.properties.content.oneOf[1].items.allOf[0].properties.type.enum,
                                    },
                                  };
                                  r === null ? (r = [I]) : r.push(I), e++;
                                }
                              }
                            } else {
                              let N = {
                                instancePath: s + "/content/" + y,
                                schemaPath: "#/properties/content/oneOf/1/items/allOf/0/type",
                                keyword: "type",
                                params: { type: "object" },
                              };
                              r === null ? (r = [N]) : r.push(N), e++;
                            }
                          var l = x === e;
                          if (l) {
                            let N = e;
                            if (e === N)
                              if (P && typeof P == "object" && !Array.isArray(P)) {
                                let I = P.type;
                                if (typeof I == "string")
                                  if (I === "image_file") {
                                    K(P, {
                                      instancePath: s + "/content/" + y,
                                      parentData: m,
                                      parentDataProperty: y,
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? K.errors : r.concat(K.errors)), (e = r.length));
                                    var p = {};
                                    (p.type = !0), (p.image_file = !0);
                                  } else if (I === "image_url")
                                    Q(P, {
                                      instancePath: s + "/content/" + y,
                                      parentData: m,
                                      parentDataProperty: y,
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? Q.errors : r.concat(Q.errors)), (e = r.length)),
                                      p !== !0 && ((p = p || {}), (p.type = !0), (p.image_url = !0));
                                  else if (I === "text")
                                    ee(P, {
                                      instancePath: s + "/content/" + y,
                                      parentData: m,
                                      parentDataProperty: y,
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? ee.errors : r.concat(ee.errors)), (e = r.length)),
                                      p !== !0 && ((p = p || {}), (p.type = !0), (p.text = !0));
                                  else {
                                    let ae = {
                                      instancePath: s + "/content/" + y,
                                      schemaPath: "#/properties/content/oneOf/1/items/allOf/1/discriminator",
                                      keyword: "discriminator",
                                      params: { error: "mapping", tag: "type", tagValue: I },
                                    };
                                    r === null ? (r = [ae]) : r.push(ae), e++;
                                  }
                                else {
                                  let ae = {
                                    instancePath: s + "/content/" + y,
                                    schemaPath: "#/properties/content/oneOf/1/items/allOf/1/discriminator",
                                    keyword: "discriminator",
                                    params: { error: "tag", tag: "type", tagValue: I },
                                  };
                                  r === null ? (r = [ae]) : r.push(ae), e++;
                                }
                              } else {
                                let I = {
                                  instancePath: s + "/content/" + y,
                                  schemaPath: "#/properties/content/oneOf/1/items/allOf/1/type",
                                  keyword: "type",
                                  params: { type: "object" },
                                };
                                r === null ? (r = [I]) : r.push(I), e++;
                              }
                            var l = N === e;
                            l && p !== !0 && ((p = p || {}), (p.type = !0));
                          }
                          var i = S === e;
                          if (!i) break;
                        }
                      }
                    else {
                      let c = {
                        instancePath: s + "/content",
                        schemaPath: "#/properties/content/oneOf/1/type",
                        keyword: "type",
                        params: { type: "array" },
                      };
                      r === null ? (r = [c]) : r.push(c), e++;
                    }
                  var f = u === e;
                  if ((f && v ? ((v = !1), (O = [O, 1])) : f && ((v = !0), (O = 1)), v))
                    (e = w), r !== null && (w ? (r.length = w) : (r = null));
                  else {
                    let c = {
                      instancePath: s + "/content",
                      schemaPath: "#/properties/content/oneOf",
                      keyword: "oneOf",
                      params: { passingSchemas: O },
                    };
                    return r === null ? (r = [c]) : r.push(c), e++, (W.errors = r), !1;
                  }
                  var a = j === e;
                } else var a = !0;
                if (a) {
                  if (t.attachments !== void 0) {
                    let m = t.attachments,
                      j = e;
                    if (!Array.isArray(m) && m !== null)
                      return (
                        (W.errors = [
                          {
                            instancePath: s + "/attachments",
                            schemaPath: "#/properties/attachments/type",
                            keyword: "type",
                            params: { type: xe.properties.attachments.type },
                          },
                        ]),
                        !1
                      );
                    if (e === j && Array.isArray(m)) {
                      var _ = !0;
                      let v = m.length;
                      for (let O = 0; O < v; O++) {
                        let o = e;
                        B(m[O], {
                          instancePath: s + "/attachments/" + O,
                          parentData: m,
                          parentDataProperty: O,
                          rootData: d,
                          dynamicAnchors: g,
                        }) || ((r = r === null ? B.errors : r.concat(B.errors)), (e = r.length));
                        var _ = o === e;
                        if (!_) break;
                      }
                    }
                    var a = j === e;
                  } else var a = !0;
                  if (a)
                    if (t.metadata !== void 0) {
                      let m = e;
                      q(t.metadata, {
                        instancePath: s + "/metadata",
                        parentData: t,
                        parentDataProperty: "metadata",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                      var a = m === e;
                    } else var a = !0;
                }
              }
            }
          }
        } else
          return (
            (W.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (W.errors = r), e === 0;
    }
    W.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function fe(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = fe.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let f = e;
          for (let _ in t)
            if (!(_ === "messages" || _ === "tool_resources" || _ === "metadata")) {
              return (
                (fe.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: _ },
                  },
                ]),
                !1
              );
              break;
            }
          if (f === e) {
            if (t.messages !== void 0) {
              let _ = t.messages,
                h = e;
              if (e === h)
                if (Array.isArray(_)) {
                  var a = !0;
                  let b = _.length;
                  for (let m = 0; m < b; m++) {
                    let j = e;
                    W(_[m], {
                      instancePath: s + "/messages/" + m,
                      parentData: _,
                      parentDataProperty: m,
                      rootData: d,
                      dynamicAnchors: g,
                    }) || ((r = r === null ? W.errors : r.concat(W.errors)), (e = r.length));
                    var a = j === e;
                    if (!a) break;
                  }
                } else
                  return (
                    (fe.errors = [
                      {
                        instancePath: s + "/messages",
                        schemaPath: "#/properties/messages/type",
                        keyword: "type",
                        params: { type: "array" },
                      },
                    ]),
                    !1
                  );
              var i = h === e;
            } else var i = !0;
            if (i) {
              if (t.tool_resources !== void 0) {
                let _ = t.tool_resources,
                  h = e,
                  b = e,
                  m = !1,
                  j = e;
                H(_, {
                  instancePath: s + "/tool_resources",
                  parentData: t,
                  parentDataProperty: "tool_resources",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? H.errors : r.concat(H.errors)), (e = r.length));
                var p = j === e;
                if (((m = m || p), p)) {
                  var l = {};
                  (l.code_interpreter = !0), (l.file_search = !0);
                }
                let w = e;
                if (_ !== null) {
                  let O = {
                    instancePath: s + "/tool_resources",
                    schemaPath: "#/properties/tool_resources/anyOf/1/type",
                    keyword: "type",
                    params: { type: "null" },
                  };
                  r === null ? (r = [O]) : r.push(O), e++;
                }
                var p = w === e;
                if (((m = m || p), m)) (e = b), r !== null && (b ? (r.length = b) : (r = null));
                else {
                  let O = {
                    instancePath: s + "/tool_resources",
                    schemaPath: "#/properties/tool_resources/anyOf",
                    keyword: "anyOf",
                    params: {},
                  };
                  return r === null ? (r = [O]) : r.push(O), e++, (fe.errors = r), !1;
                }
                var i = h === e;
              } else var i = !0;
              if (i)
                if (t.metadata !== void 0) {
                  let _ = e;
                  q(t.metadata, {
                    instancePath: s + "/metadata",
                    parentData: t,
                    parentDataProperty: "metadata",
                    rootData: d,
                    dynamicAnchors: g,
                  }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                  var i = _ === e;
                } else var i = !0;
            }
          }
        } else
          return (
            (fe.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (fe.errors = r), e === 0;
    }
    fe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var fr = ke;
    function ke(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ke.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p = e;
          for (let f in t)
            if (!(f === "tool_resources" || f === "metadata")) {
              return (
                (ke.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: f },
                  },
                ]),
                !1
              );
              break;
            }
          if (p === e) {
            if (t.tool_resources !== void 0) {
              let f = t.tool_resources,
                _ = e,
                h = e,
                b = !1,
                m = e;
              F(f, {
                instancePath: s + "/tool_resources",
                parentData: t,
                parentDataProperty: "tool_resources",
                rootData: d,
                dynamicAnchors: g,
              }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
              var i = m === e;
              if (((b = b || i), i)) {
                var a = {};
                (a.code_interpreter = !0), (a.file_search = !0);
              }
              let j = e;
              if (f !== null) {
                let w = {
                  instancePath: s + "/tool_resources",
                  schemaPath: "#/properties/tool_resources/anyOf/1/type",
                  keyword: "type",
                  params: { type: "null" },
                };
                r === null ? (r = [w]) : r.push(w), e++;
              }
              var i = j === e;
              if (((b = b || i), b)) (e = h), r !== null && (h ? (r.length = h) : (r = null));
              else {
                let w = {
                  instancePath: s + "/tool_resources",
                  schemaPath: "#/properties/tool_resources/anyOf",
                  keyword: "anyOf",
                  params: {},
                };
                return r === null ? (r = [w]) : r.push(w), e++, (ke.errors = r), !1;
              }
              var l = _ === e;
            } else var l = !0;
            if (l)
              if (t.metadata !== void 0) {
                let f = e;
                q(t.metadata, {
                  instancePath: s + "/metadata",
                  parentData: t,
                  parentDataProperty: "metadata",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                var l = f === e;
              } else var l = !0;
          }
        } else
          return (
            (ke.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ke.errors = r), e === 0;
    }
    ke.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var mr = ie;
    function ie(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ie.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let h;
          if ((t.role === void 0 && (h = "role")) || (t.content === void 0 && (h = "content")))
            return (
              (ie.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: h } },
              ]),
              !1
            );
          {
            let b = e;
            for (let m in t)
              if (!(m === "role" || m === "content" || m === "attachments" || m === "metadata")) {
                return (
                  (ie.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: m },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (b === e) {
              if (t.role !== void 0) {
                let m = t.role,
                  j = e;
                if (typeof m != "string")
                  return (
                    (ie.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (!(m === "user" || m === "assistant"))
                  return (
                    (ie.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/enum",
                        keyword: "enum",
                        params: { allowedValues: xe.properties.role.enum },
                      },
                    ]),
                    !1
                  );
                var a = j === e;
              } else var a = !0;
              if (a) {
                if (t.content !== void 0) {
                  let m = t.content,
                    j = e,
                    w = e,
                    v = !1,
                    O = null,
                    o = e;
                  if (typeof m != "string") {
                    let c = {
                      instancePath: s + "/content",
                      schemaPath: "#/properties/content/oneOf/0/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [c]) : r.push(c), e++;
                  }
                  var f = o === e;
                  f && ((v = !0), (O = 0));
                  let u = e;
                  if (e === u)
                    if (Array.isArray(m))
                      if (m.length < 1) {
                        let c = {
                          instancePath: s + "/content",
                          schemaPath: "#/properties/content/oneOf/1/minItems",
                          keyword: "minItems",
                          params: { limit: 1 },
                        };
                        r === null ? (r = [c]) : r.push(c), e++;
                      } else {
                        var i = !0;
                        let c = m.length;
                        for (let y = 0; y < c; y++) {
                          let P = m[y],
                            S = e,
                            x = e;
                          if (e === x)
                            if (P && typeof P == "object" && !Array.isArray(P)) {
                              let N;
                              if (P.type === void 0 && (N = "type")) {
                                let L = {
                                  instancePath: s + "/content/" + y,
                                  schemaPath: "#/properties/content/oneOf/1/items/allOf/0/required",
                                  keyword: "required",
                                  params: { missingProperty: N },
                                };
                                r === null ? (r = [L]) : r.push(L), e++;
                              } else if (P.type !== void 0) {
                                let L = P.type;
                                if (!(L === "image_file" || L === "image_url" || L === "text")) {
                                  let I = {
                                    instancePath: s + "/content/" + y + "/type",
                                    schemaPath: "#/properties/content/oneOf/1/items/allOf/0/properties/type/enum",
                                    keyword: "enum",
                                    params: {
                                      allowedValues: xe.properties.content.oneOf[1].items.allOf[0].properties.type.enum,
                                    },
                                  };
                                  r === null ? (r = [I]) : r.push(I), e++;
                                }
                              }
                            } else {
                              let N = {
                                instancePath: s + "/content/" + y,
                                schemaPath: "#/properties/content/oneOf/1/items/allOf/0/type",
                                keyword: "type",
                                params: { type: "object" },
                              };
                              r === null ? (r = [N]) : r.push(N), e++;
                            }
                          var l = x === e;
                          if (l) {
                            let N = e;
                            if (e === N)
                              if (P && typeof P == "object" && !Array.isArray(P)) {
                                let I = P.type;
                                if (typeof I == "string")
                                  if (I === "image_file") {
                                    K(P, {
                                      instancePath: s + "/content/" + y,
                                      parentData: m,
                                      parentDataProperty: y,
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? K.errors : r.concat(K.errors)), (e = r.length));
                                    var p = {};
                                    (p.type = !0), (p.image_file = !0);
                                  } else if (I === "image_url")
                                    Q(P, {
                                      instancePath: s + "/content/" + y,
                                      parentData: m,
                                      parentDataProperty: y,
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? Q.errors : r.concat(Q.errors)), (e = r.length)),
                                      p !== !0 && ((p = p || {}), (p.type = !0), (p.image_url = !0));
                                  else if (I === "text")
                                    ee(P, {
                                      instancePath: s + "/content/" + y,
                                      parentData: m,
                                      parentDataProperty: y,
                                      rootData: d,
                                      dynamicAnchors: g,
                                    }) || ((r = r === null ? ee.errors : r.concat(ee.errors)), (e = r.length)),
                                      p !== !0 && ((p = p || {}), (p.type = !0), (p.text = !0));
                                  else {
                                    let ae = {
                                      instancePath: s + "/content/" + y,
                                      schemaPath: "#/properties/content/oneOf/1/items/allOf/1/discriminator",
                                      keyword: "discriminator",
                                      params: { error: "mapping", tag: "type", tagValue: I },
                                    };
                                    r === null ? (r = [ae]) : r.push(ae), e++;
                                  }
                                else {
                                  let ae = {
                                    instancePath: s + "/content/" + y,
                                    schemaPath: "#/properties/content/oneOf/1/items/allOf/1/discriminator",
                                    keyword: "discriminator",
                                    params: { error: "tag", tag: "type", tagValue: I },
                                  };
                                  r === null ? (r = [ae]) : r.push(ae), e++;
                                }
                              } else {
                                let I = {
                                  instancePath: s + "/content/" + y,
                                  schemaPath: "#/properties/content/oneOf/1/items/allOf/1/type",
                                  keyword: "type",
                                  params: { type: "object" },
                                };
                                r === null ? (r = [I]) : r.push(I), e++;
                              }
                            var l = N === e;
                            l && p !== !0 && ((p = p || {}), (p.type = !0));
                          }
                          var i = S === e;
                          if (!i) break;
                        }
                      }
                    else {
                      let c = {
                        instancePath: s + "/content",
                        schemaPath: "#/properties/content/oneOf/1/type",
                        keyword: "type",
                        params: { type: "array" },
                      };
                      r === null ? (r = [c]) : r.push(c), e++;
                    }
                  var f = u === e;
                  if ((f && v ? ((v = !1), (O = [O, 1])) : f && ((v = !0), (O = 1)), v))
                    (e = w), r !== null && (w ? (r.length = w) : (r = null));
                  else {
                    let c = {
                      instancePath: s + "/content",
                      schemaPath: "#/properties/content/oneOf",
                      keyword: "oneOf",
                      params: { passingSchemas: O },
                    };
                    return r === null ? (r = [c]) : r.push(c), e++, (ie.errors = r), !1;
                  }
                  var a = j === e;
                } else var a = !0;
                if (a) {
                  if (t.attachments !== void 0) {
                    let m = t.attachments,
                      j = e;
                    if (!Array.isArray(m) && m !== null)
                      return (
                        (ie.errors = [
                          {
                            instancePath: s + "/attachments",
                            schemaPath: "#/properties/attachments/type",
                            keyword: "type",
                            params: { type: xe.properties.attachments.type },
                          },
                        ]),
                        !1
                      );
                    if (e === j && Array.isArray(m)) {
                      var _ = !0;
                      let v = m.length;
                      for (let O = 0; O < v; O++) {
                        let o = e;
                        B(m[O], {
                          instancePath: s + "/attachments/" + O,
                          parentData: m,
                          parentDataProperty: O,
                          rootData: d,
                          dynamicAnchors: g,
                        }) || ((r = r === null ? B.errors : r.concat(B.errors)), (e = r.length));
                        var _ = o === e;
                        if (!_) break;
                      }
                    }
                    var a = j === e;
                  } else var a = !0;
                  if (a)
                    if (t.metadata !== void 0) {
                      let m = e;
                      q(t.metadata, {
                        instancePath: s + "/metadata",
                        parentData: t,
                        parentDataProperty: "metadata",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                      var a = m === e;
                    } else var a = !0;
                }
              }
            }
          }
        } else
          return (
            (ie.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ie.errors = r), e === 0;
    }
    ie.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var ur = je;
    function je(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = je.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let i in t)
            if (i !== "metadata") {
              return (
                (je.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: i },
                  },
                ]),
                !1
              );
              break;
            }
          a === e &&
            t.metadata !== void 0 &&
            (q(t.metadata, {
              instancePath: s + "/metadata",
              parentData: t,
              parentDataProperty: "metadata",
              rootData: d,
              dynamicAnchors: g,
            }) ||
              ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length)));
        } else
          return (
            (je.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (je.errors = r), e === 0;
    }
    je.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var yr = V,
      he = {
        type: "object",
        required: ["assistant_id"],
        additionalProperties: !1,
        properties: {
          assistant_id: { type: "string" },
          thread: { $ref: "#/components/schemas/CreateThreadRequest" },
          model: {
            anyOf: [{ type: "string" }, { $ref: "#/components/schemas/AssistantSupportedModels" }, { type: "null" }],
          },
          instructions: { type: ["string", "null"] },
          tools: {
            type: ["array", "null"],
            maxItems: 20,
            items: {
              allOf: [
                {
                  type: "object",
                  required: ["type"],
                  properties: { type: { enum: ["code_interpreter", "file_search", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsFileSearch" },
                    { $ref: "#/components/schemas/AssistantToolsFunction" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
          tool_resources: { anyOf: [{ $ref: "#/components/schemas/ToolResources" }, { type: "null" }] },
          metadata: { $ref: "#/components/schemas/Metadata" },
          temperature: { type: ["number", "null"], default: 1, minimum: 0, maximum: 2 },
          top_p: { type: ["number", "null"], default: 1, minimum: 0, maximum: 1 },
          stream: { type: ["boolean", "null"] },
          max_prompt_tokens: { type: ["integer", "null"], minimum: 256 },
          max_completion_tokens: { type: ["integer", "null"], minimum: 256 },
          truncation_strategy: { anyOf: [{ $ref: "#/components/schemas/TruncationObject" }, { type: "null" }] },
          tool_choice: { anyOf: [{ $ref: "#/components/schemas/AssistantsApiToolChoiceOption" }, { type: "null" }] },
          parallel_tool_calls: { type: "boolean", default: !0 },
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      },
      Ve = {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", enum: ["auto", "last_messages"] },
          last_messages: { type: ["integer", "null"], minimum: 1 },
        },
      };
    function Z(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Z.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let i;
          if (t.type === void 0 && (i = "type"))
            return (
              (Z.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let l = t.type,
              p = e;
            if (typeof l != "string")
              return (
                (Z.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (!(l === "auto" || l === "last_messages"))
              return (
                (Z.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: Ve.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = p === e;
          } else var a = !0;
          if (a)
            if (t.last_messages !== void 0) {
              let l = t.last_messages,
                p = e;
              if (!(typeof l == "number" && !(l % 1) && !isNaN(l)) && l !== null)
                return (
                  (Z.errors = [
                    {
                      instancePath: s + "/last_messages",
                      schemaPath: "#/properties/last_messages/type",
                      keyword: "type",
                      params: { type: Ve.properties.last_messages.type },
                    },
                  ]),
                  !1
                );
              if (e === p && typeof l == "number" && (l < 1 || isNaN(l)))
                return (
                  (Z.errors = [
                    {
                      instancePath: s + "/last_messages",
                      schemaPath: "#/properties/last_messages/minimum",
                      keyword: "minimum",
                      params: { comparison: ">=", limit: 1 },
                    },
                  ]),
                  !1
                );
              var a = p === e;
            } else var a = !0;
        } else
          return (
            (Z.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (Z.errors = r), e === 0;
    }
    Z.evaluated = { props: { type: !0, last_messages: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var cr = {
        oneOf: [
          { type: "string", enum: ["none", "auto", "required"] },
          { $ref: "#/components/schemas/AssistantsApiNamedToolChoice" },
        ],
      },
      dr = {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", enum: ["function", "code_interpreter", "file_search"] },
          function: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
        },
      };
    function te(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = te.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let i;
          if (t.type === void 0 && (i = "type"))
            return (
              (te.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let l = t.type,
              p = e;
            if (typeof l != "string")
              return (
                (te.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (!(l === "function" || l === "code_interpreter" || l === "file_search"))
              return (
                (te.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: dr.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = p === e;
          } else var a = !0;
          if (a)
            if (t.function !== void 0) {
              let l = t.function,
                p = e;
              if (e === p)
                if (l && typeof l == "object" && !Array.isArray(l)) {
                  let _;
                  if (l.name === void 0 && (_ = "name"))
                    return (
                      (te.errors = [
                        {
                          instancePath: s + "/function",
                          schemaPath: "#/properties/function/required",
                          keyword: "required",
                          params: { missingProperty: _ },
                        },
                      ]),
                      !1
                    );
                  if (l.name !== void 0 && typeof l.name != "string")
                    return (
                      (te.errors = [
                        {
                          instancePath: s + "/function/name",
                          schemaPath: "#/properties/function/properties/name/type",
                          keyword: "type",
                          params: { type: "string" },
                        },
                      ]),
                      !1
                    );
                } else
                  return (
                    (te.errors = [
                      {
                        instancePath: s + "/function",
                        schemaPath: "#/properties/function/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = p === e;
            } else var a = !0;
        } else
          return (
            (te.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (te.errors = r), e === 0;
    }
    te.evaluated = { props: { type: !0, function: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function de(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = de.evaluated;
      n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0);
      let a = e,
        i = !1,
        l = null,
        p = e;
      if (typeof t != "string") {
        let b = { instancePath: s, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        r === null ? (r = [b]) : r.push(b), e++;
      }
      if (!(t === "none" || t === "auto" || t === "required")) {
        let b = {
          instancePath: s,
          schemaPath: "#/oneOf/0/enum",
          keyword: "enum",
          params: { allowedValues: cr.oneOf[0].enum },
        };
        r === null ? (r = [b]) : r.push(b), e++;
      }
      var _ = p === e;
      _ && ((i = !0), (l = 0));
      let f = e;
      te(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: g }) ||
        ((r = r === null ? te.errors : r.concat(te.errors)), (e = r.length));
      var _ = f === e;
      if (_ && i) (i = !1), (l = [l, 1]);
      else if (_) {
        (i = !0), (l = 1);
        var h = {};
        (h.type = !0), (h.function = !0);
      }
      if (i) (e = a), r !== null && (a ? (r.length = a) : (r = null));
      else {
        let b = { instancePath: s, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: l } };
        return r === null ? (r = [b]) : r.push(b), e++, (de.errors = r), !1;
      }
      return (de.errors = r), (n.props = h), e === 0;
    }
    de.evaluated = { dynamicProps: !0, dynamicItems: !1 };
    function V(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = V.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let v;
          if (t.assistant_id === void 0 && (v = "assistant_id"))
            return (
              (V.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: v } },
              ]),
              !1
            );
          {
            let O = e;
            for (let o in t)
              if (!Ae.call(he.properties, o)) {
                return (
                  (V.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: o },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (O === e) {
              if (t.assistant_id !== void 0) {
                let o = e;
                if (typeof t.assistant_id != "string")
                  return (
                    (V.errors = [
                      {
                        instancePath: s + "/assistant_id",
                        schemaPath: "#/properties/assistant_id/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                var a = o === e;
              } else var a = !0;
              if (a) {
                if (t.thread !== void 0) {
                  let o = e;
                  fe(t.thread, {
                    instancePath: s + "/thread",
                    parentData: t,
                    parentDataProperty: "thread",
                    rootData: d,
                    dynamicAnchors: g,
                  }) || ((r = r === null ? fe.errors : r.concat(fe.errors)), (e = r.length));
                  var a = o === e;
                } else var a = !0;
                if (a) {
                  if (t.model !== void 0) {
                    let o = t.model,
                      u = e,
                      k = e,
                      c = !1,
                      y = e;
                    if (typeof o != "string") {
                      let E = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/0/type",
                        keyword: "type",
                        params: { type: "string" },
                      };
                      r === null ? (r = [E]) : r.push(E), e++;
                    }
                    var i = y === e;
                    c = c || i;
                    let P = e;
                    U(o, {
                      instancePath: s + "/model",
                      parentData: t,
                      parentDataProperty: "model",
                      rootData: d,
                      dynamicAnchors: g,
                    }) || ((r = r === null ? U.errors : r.concat(U.errors)), (e = r.length));
                    var i = P === e;
                    c = c || i;
                    let S = e;
                    if (o !== null) {
                      let E = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/2/type",
                        keyword: "type",
                        params: { type: "null" },
                      };
                      r === null ? (r = [E]) : r.push(E), e++;
                    }
                    var i = S === e;
                    if (((c = c || i), c)) (e = k), r !== null && (k ? (r.length = k) : (r = null));
                    else {
                      let E = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf",
                        keyword: "anyOf",
                        params: {},
                      };
                      return r === null ? (r = [E]) : r.push(E), e++, (V.errors = r), !1;
                    }
                    var a = u === e;
                  } else var a = !0;
                  if (a) {
                    if (t.instructions !== void 0) {
                      let o = t.instructions,
                        u = e;
                      if (typeof o != "string" && o !== null)
                        return (
                          (V.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: he.properties.instructions.type },
                            },
                          ]),
                          !1
                        );
                      var a = u === e;
                    } else var a = !0;
                    if (a) {
                      if (t.tools !== void 0) {
                        let o = t.tools,
                          u = e;
                        if (!Array.isArray(o) && o !== null)
                          return (
                            (V.errors = [
                              {
                                instancePath: s + "/tools",
                                schemaPath: "#/properties/tools/type",
                                keyword: "type",
                                params: { type: he.properties.tools.type },
                              },
                            ]),
                            !1
                          );
                        if (e === u && Array.isArray(o)) {
                          if (o.length > 20)
                            return (
                              (V.errors = [
                                {
                                  instancePath: s + "/tools",
                                  schemaPath: "#/properties/tools/maxItems",
                                  keyword: "maxItems",
                                  params: { limit: 20 },
                                },
                              ]),
                              !1
                            );
                          {
                            var l = !0;
                            let c = o.length;
                            for (let y = 0; y < c; y++) {
                              let P = o[y],
                                S = e,
                                x = e;
                              if (e === x)
                                if (P && typeof P == "object" && !Array.isArray(P)) {
                                  let N;
                                  if (P.type === void 0 && (N = "type"))
                                    return (
                                      (V.errors = [
                                        {
                                          instancePath: s + "/tools/" + y,
                                          schemaPath: "#/properties/tools/items/allOf/0/required",
                                          keyword: "required",
                                          params: { missingProperty: N },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (P.type !== void 0) {
                                    let L = P.type;
                                    if (!(L === "code_interpreter" || L === "file_search" || L === "function"))
                                      return (
                                        (V.errors = [
                                          {
                                            instancePath: s + "/tools/" + y + "/type",
                                            schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                            keyword: "enum",
                                            params: {
                                              allowedValues: he.properties.tools.items.allOf[0].properties.type.enum,
                                            },
                                          },
                                        ]),
                                        !1
                                      );
                                  }
                                } else
                                  return (
                                    (V.errors = [
                                      {
                                        instancePath: s + "/tools/" + y,
                                        schemaPath: "#/properties/tools/items/allOf/0/type",
                                        keyword: "type",
                                        params: { type: "object" },
                                      },
                                    ]),
                                    !1
                                  );
                              var p = x === e;
                              if (p) {
                                let N = e;
                                if (e === N)
                                  if (P && typeof P == "object" && !Array.isArray(P)) {
                                    let I = P.type;
                                    if (typeof I == "string")
                                      if (I === "code_interpreter") {
                                        M(P, {
                                          instancePath: s + "/tools/" + y,
                                          parentData: o,
                                          parentDataProperty: y,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                        var f = {};
                                        f.type = !0;
                                      } else if (I === "file_search")
                                        C(P, {
                                          instancePath: s + "/tools/" + y,
                                          parentData: o,
                                          parentDataProperty: y,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                          f !== !0 && ((f = f || {}), (f.type = !0), (f.file_search = !0));
                                      else if (I === "function")
                                        z(P, {
                                          instancePath: s + "/tools/" + y,
                                          parentData: o,
                                          parentDataProperty: y,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? z.errors : r.concat(z.errors)), (e = r.length)),
                                          f !== !0 && ((f = f || {}), (f.type = !0), (f.function = !0));
                                      else
                                        return (
                                          (V.errors = [
                                            {
                                              instancePath: s + "/tools/" + y,
                                              schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "mapping", tag: "type", tagValue: I },
                                            },
                                          ]),
                                          !1
                                        );
                                    else
                                      return (
                                        (V.errors = [
                                          {
                                            instancePath: s + "/tools/" + y,
                                            schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "tag", tag: "type", tagValue: I },
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (V.errors = [
                                        {
                                          instancePath: s + "/tools/" + y,
                                          schemaPath: "#/properties/tools/items/allOf/1/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var p = N === e;
                                p && f !== !0 && ((f = f || {}), (f.type = !0));
                              }
                              var l = S === e;
                              if (!l) break;
                            }
                          }
                        }
                        var a = u === e;
                      } else var a = !0;
                      if (a) {
                        if (t.tool_resources !== void 0) {
                          let o = t.tool_resources,
                            u = e,
                            k = e,
                            c = !1,
                            y = e;
                          F(o, {
                            instancePath: s + "/tool_resources",
                            parentData: t,
                            parentDataProperty: "tool_resources",
                            rootData: d,
                            dynamicAnchors: g,
                          }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                          var h = y === e;
                          if (((c = c || h), h)) {
                            var _ = {};
                            (_.code_interpreter = !0), (_.file_search = !0);
                          }
                          let P = e;
                          if (o !== null) {
                            let x = {
                              instancePath: s + "/tool_resources",
                              schemaPath: "#/properties/tool_resources/anyOf/1/type",
                              keyword: "type",
                              params: { type: "null" },
                            };
                            r === null ? (r = [x]) : r.push(x), e++;
                          }
                          var h = P === e;
                          if (((c = c || h), c)) (e = k), r !== null && (k ? (r.length = k) : (r = null));
                          else {
                            let x = {
                              instancePath: s + "/tool_resources",
                              schemaPath: "#/properties/tool_resources/anyOf",
                              keyword: "anyOf",
                              params: {},
                            };
                            return r === null ? (r = [x]) : r.push(x), e++, (V.errors = r), !1;
                          }
                          var a = u === e;
                        } else var a = !0;
                        if (a) {
                          if (t.metadata !== void 0) {
                            let o = e;
                            q(t.metadata, {
                              instancePath: s + "/metadata",
                              parentData: t,
                              parentDataProperty: "metadata",
                              rootData: d,
                              dynamicAnchors: g,
                            }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                            var a = o === e;
                          } else var a = !0;
                          if (a) {
                            if (t.temperature !== void 0) {
                              let o = t.temperature,
                                u = e;
                              if (typeof o != "number" && o !== null)
                                return (
                                  (V.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/type",
                                      keyword: "type",
                                      params: { type: he.properties.temperature.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === u && typeof o == "number") {
                                if (o > 2 || isNaN(o))
                                  return (
                                    (V.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/maximum",
                                        keyword: "maximum",
                                        params: { comparison: "<=", limit: 2 },
                                      },
                                    ]),
                                    !1
                                  );
                                if (o < 0 || isNaN(o))
                                  return (
                                    (V.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/minimum",
                                        keyword: "minimum",
                                        params: { comparison: ">=", limit: 0 },
                                      },
                                    ]),
                                    !1
                                  );
                              }
                              var a = u === e;
                            } else var a = !0;
                            if (a) {
                              if (t.top_p !== void 0) {
                                let o = t.top_p,
                                  u = e;
                                if (typeof o != "number" && o !== null)
                                  return (
                                    (V.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/type",
                                        keyword: "type",
                                        params: { type: he.properties.top_p.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === u && typeof o == "number") {
                                  if (o > 1 || isNaN(o))
                                    return (
                                      (V.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/maximum",
                                          keyword: "maximum",
                                          params: { comparison: "<=", limit: 1 },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (o < 0 || isNaN(o))
                                    return (
                                      (V.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/minimum",
                                          keyword: "minimum",
                                          params: { comparison: ">=", limit: 0 },
                                        },
                                      ]),
                                      !1
                                    );
                                }
                                var a = u === e;
                              } else var a = !0;
                              if (a) {
                                if (t.stream !== void 0) {
                                  let o = t.stream,
                                    u = e;
                                  if (typeof o != "boolean" && o !== null)
                                    return (
                                      (V.errors = [
                                        {
                                          instancePath: s + "/stream",
                                          schemaPath: "#/properties/stream/type",
                                          keyword: "type",
                                          params: { type: he.properties.stream.type },
                                        },
                                      ]),
                                      !1
                                    );
                                  var a = u === e;
                                } else var a = !0;
                                if (a) {
                                  if (t.max_prompt_tokens !== void 0) {
                                    let o = t.max_prompt_tokens,
                                      u = e;
                                    if (!(typeof o == "number" && !(o % 1) && !isNaN(o)) && o !== null)
                                      return (
                                        (V.errors = [
                                          {
                                            instancePath: s + "/max_prompt_tokens",
                                            schemaPath: "#/properties/max_prompt_tokens/type",
                                            keyword: "type",
                                            params: { type: he.properties.max_prompt_tokens.type },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (e === u && typeof o == "number" && (o < 256 || isNaN(o)))
                                      return (
                                        (V.errors = [
                                          {
                                            instancePath: s + "/max_prompt_tokens",
                                            schemaPath: "#/properties/max_prompt_tokens/minimum",
                                            keyword: "minimum",
                                            params: { comparison: ">=", limit: 256 },
                                          },
                                        ]),
                                        !1
                                      );
                                    var a = u === e;
                                  } else var a = !0;
                                  if (a) {
                                    if (t.max_completion_tokens !== void 0) {
                                      let o = t.max_completion_tokens,
                                        u = e;
                                      if (!(typeof o == "number" && !(o % 1) && !isNaN(o)) && o !== null)
                                        return (
                                          (V.errors = [
                                            {
                                              instancePath: s + "/max_completion_tokens",
                                              schemaPath: "#/properties/max_completion_tokens/type",
                                              keyword: "type",
                                              params: { type: he.properties.max_completion_tokens.type },
                                            },
                                          ]),
                                          !1
                                        );
                                      if (e === u && typeof o == "number" && (o < 256 || isNaN(o)))
                                        return (
                                          (V.errors = [
                                            {
                                              instancePath: s + "/max_completion_tokens",
                                              schemaPath: "#/properties/max_completion_tokens/minimum",
                                              keyword: "minimum",
                                              params: { comparison: ">=", limit: 256 },
                                            },
                                          ]),
                                          !1
                                        );
                                      var a = u === e;
                                    } else var a = !0;
                                    if (a) {
                                      if (t.truncation_strategy !== void 0) {
                                        let o = t.truncation_strategy,
                                          u = e,
                                          k = e,
                                          c = !1,
                                          y = e;
                                        Z(o, {
                                          instancePath: s + "/truncation_strategy",
                                          parentData: t,
                                          parentDataProperty: "truncation_strategy",
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? Z.errors : r.concat(Z.errors)), (e = r.length));
                                        var m = y === e;
                                        if (((c = c || m), m)) {
                                          var b = {};
                                          (b.type = !0), (b.last_messages = !0);
                                        }
                                        let P = e;
                                        if (o !== null) {
                                          let x = {
                                            instancePath: s + "/truncation_strategy",
                                            schemaPath: "#/properties/truncation_strategy/anyOf/1/type",
                                            keyword: "type",
                                            params: { type: "null" },
                                          };
                                          r === null ? (r = [x]) : r.push(x), e++;
                                        }
                                        var m = P === e;
                                        if (((c = c || m), c)) (e = k), r !== null && (k ? (r.length = k) : (r = null));
                                        else {
                                          let x = {
                                            instancePath: s + "/truncation_strategy",
                                            schemaPath: "#/properties/truncation_strategy/anyOf",
                                            keyword: "anyOf",
                                            params: {},
                                          };
                                          return r === null ? (r = [x]) : r.push(x), e++, (V.errors = r), !1;
                                        }
                                        var a = u === e;
                                      } else var a = !0;
                                      if (a) {
                                        if (t.tool_choice !== void 0) {
                                          let o = t.tool_choice,
                                            u = e,
                                            k = e,
                                            c = !1,
                                            y = e;
                                          de(o, {
                                            instancePath: s + "/tool_choice",
                                            parentData: t,
                                            parentDataProperty: "tool_choice",
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? de.errors : r.concat(de.errors)), (e = r.length));
                                          var j = y === e;
                                          c = c || j;
                                          let P = e;
                                          if (o !== null) {
                                            let x = {
                                              instancePath: s + "/tool_choice",
                                              schemaPath: "#/properties/tool_choice/anyOf/1/type",
                                              keyword: "type",
                                              params: { type: "null" },
                                            };
                                            r === null ? (r = [x]) : r.push(x), e++;
                                          }
                                          var j = P === e;
                                          if (((c = c || j), c))
                                            (e = k), r !== null && (k ? (r.length = k) : (r = null));
                                          else {
                                            let x = {
                                              instancePath: s + "/tool_choice",
                                              schemaPath: "#/properties/tool_choice/anyOf",
                                              keyword: "anyOf",
                                              params: {},
                                            };
                                            return r === null ? (r = [x]) : r.push(x), e++, (V.errors = r), !1;
                                          }
                                          var a = u === e;
                                        } else var a = !0;
                                        if (a) {
                                          if (t.parallel_tool_calls !== void 0) {
                                            let o = e;
                                            if (typeof t.parallel_tool_calls != "boolean")
                                              return (
                                                (V.errors = [
                                                  {
                                                    instancePath: s + "/parallel_tool_calls",
                                                    schemaPath: "#/properties/parallel_tool_calls/type",
                                                    keyword: "type",
                                                    params: { type: "boolean" },
                                                  },
                                                ]),
                                                !1
                                              );
                                            var a = o === e;
                                          } else var a = !0;
                                          if (a)
                                            if (t.response_format !== void 0) {
                                              let o = t.response_format,
                                                u = e,
                                                k = e,
                                                c = !1,
                                                y = e;
                                              X(o, {
                                                instancePath: s + "/response_format",
                                                parentData: t,
                                                parentDataProperty: "response_format",
                                                rootData: d,
                                                dynamicAnchors: g,
                                              }) || ((r = r === null ? X.errors : r.concat(X.errors)), (e = r.length));
                                              var w = y === e;
                                              c = c || w;
                                              let P = e;
                                              if (o !== null) {
                                                let x = {
                                                  instancePath: s + "/response_format",
                                                  schemaPath: "#/properties/response_format/anyOf/1/type",
                                                  keyword: "type",
                                                  params: { type: "null" },
                                                };
                                                r === null ? (r = [x]) : r.push(x), e++;
                                              }
                                              var w = P === e;
                                              if (((c = c || w), c))
                                                (e = k), r !== null && (k ? (r.length = k) : (r = null));
                                              else {
                                                let x = {
                                                  instancePath: s + "/response_format",
                                                  schemaPath: "#/properties/response_format/anyOf",
                                                  keyword: "anyOf",
                                                  params: {},
                                                };
                                                return r === null ? (r = [x]) : r.push(x), e++, (V.errors = r), !1;
                                              }
                                              var a = u === e;
                                            } else var a = !0;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else
          return (
            (V.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (V.errors = r), e === 0;
    }
    V.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var hr = $,
      oe = {
        type: "object",
        required: ["assistant_id"],
        additionalProperties: !1,
        properties: {
          assistant_id: { type: "string" },
          model: {
            anyOf: [{ type: "string" }, { $ref: "#/components/schemas/AssistantSupportedModels" }, { type: "null" }],
          },
          reasoning_effort: { anyOf: [{ $ref: "#/components/schemas/ReasoningEffort" }, { type: "null" }] },
          instructions: { type: ["string", "null"] },
          additional_instructions: { type: ["string", "null"] },
          additional_messages: {
            type: ["array", "null"],
            items: { $ref: "#/components/schemas/CreateMessageRequest" },
          },
          tools: {
            type: ["array", "null"],
            maxItems: 20,
            items: {
              allOf: [
                {
                  type: "object",
                  required: ["type"],
                  properties: { type: { enum: ["code_interpreter", "file_search", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsFileSearch" },
                    { $ref: "#/components/schemas/AssistantToolsFunction" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
          metadata: { $ref: "#/components/schemas/Metadata" },
          temperature: { type: ["number", "null"], default: 1, minimum: 0, maximum: 2 },
          top_p: { type: ["number", "null"], default: 1, minimum: 0, maximum: 1 },
          stream: { type: ["boolean", "null"] },
          max_prompt_tokens: { type: ["integer", "null"], minimum: 256 },
          max_completion_tokens: { type: ["integer", "null"], minimum: 256 },
          truncation_strategy: { anyOf: [{ $ref: "#/components/schemas/TruncationObject" }, { type: "null" }] },
          tool_choice: { anyOf: [{ $ref: "#/components/schemas/AssistantsApiToolChoiceOption" }, { type: "null" }] },
          parallel_tool_calls: { type: "boolean", default: !0 },
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      };
    function $(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = $.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let v;
          if (t.assistant_id === void 0 && (v = "assistant_id"))
            return (
              ($.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: v } },
              ]),
              !1
            );
          {
            let O = e;
            for (let o in t)
              if (!Ae.call(oe.properties, o)) {
                return (
                  ($.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: o },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (O === e) {
              if (t.assistant_id !== void 0) {
                let o = e;
                if (typeof t.assistant_id != "string")
                  return (
                    ($.errors = [
                      {
                        instancePath: s + "/assistant_id",
                        schemaPath: "#/properties/assistant_id/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                var a = o === e;
              } else var a = !0;
              if (a) {
                if (t.model !== void 0) {
                  let o = t.model,
                    u = e,
                    k = e,
                    c = !1,
                    y = e;
                  if (typeof o != "string") {
                    let E = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/0/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [E]) : r.push(E), e++;
                  }
                  var i = y === e;
                  c = c || i;
                  let P = e;
                  U(o, {
                    instancePath: s + "/model",
                    parentData: t,
                    parentDataProperty: "model",
                    rootData: d,
                    dynamicAnchors: g,
                  }) || ((r = r === null ? U.errors : r.concat(U.errors)), (e = r.length));
                  var i = P === e;
                  c = c || i;
                  let S = e;
                  if (o !== null) {
                    let E = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/2/type",
                      keyword: "type",
                      params: { type: "null" },
                    };
                    r === null ? (r = [E]) : r.push(E), e++;
                  }
                  var i = S === e;
                  if (((c = c || i), c)) (e = k), r !== null && (k ? (r.length = k) : (r = null));
                  else {
                    let E = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf",
                      keyword: "anyOf",
                      params: {},
                    };
                    return r === null ? (r = [E]) : r.push(E), e++, ($.errors = r), !1;
                  }
                  var a = u === e;
                } else var a = !0;
                if (a) {
                  if (t.reasoning_effort !== void 0) {
                    let o = t.reasoning_effort,
                      u = e,
                      k = e,
                      c = !1,
                      y = e;
                    re(o, {
                      instancePath: s + "/reasoning_effort",
                      parentData: t,
                      parentDataProperty: "reasoning_effort",
                      rootData: d,
                      dynamicAnchors: g,
                    }) || ((r = r === null ? re.errors : r.concat(re.errors)), (e = r.length));
                    var l = y === e;
                    c = c || l;
                    let P = e;
                    if (o !== null) {
                      let x = {
                        instancePath: s + "/reasoning_effort",
                        schemaPath: "#/properties/reasoning_effort/anyOf/1/type",
                        keyword: "type",
                        params: { type: "null" },
                      };
                      r === null ? (r = [x]) : r.push(x), e++;
                    }
                    var l = P === e;
                    if (((c = c || l), c)) (e = k), r !== null && (k ? (r.length = k) : (r = null));
                    else {
                      let x = {
                        instancePath: s + "/reasoning_effort",
                        schemaPath: "#/properties/reasoning_effort/anyOf",
                        keyword: "anyOf",
                        params: {},
                      };
                      return r === null ? (r = [x]) : r.push(x), e++, ($.errors = r), !1;
                    }
                    var a = u === e;
                  } else var a = !0;
                  if (a) {
                    if (t.instructions !== void 0) {
                      let o = t.instructions,
                        u = e;
                      if (typeof o != "string" && o !== null)
                        return (
                          ($.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: oe.properties.instructions.type },
                            },
                          ]),
                          !1
                        );
                      var a = u === e;
                    } else var a = !0;
                    if (a) {
                      if (t.additional_instructions !== void 0) {
                        let o = t.additional_instructions,
                          u = e;
                        if (typeof o != "string" && o !== null)
                          return (
                            ($.errors = [
                              {
                                instancePath: s + "/additional_instructions",
                                schemaPath: "#/properties/additional_instructions/type",
                                keyword: "type",
                                params: { type: oe.properties.additional_instructions.type },
                              },
                            ]),
                            !1
                          );
                        var a = u === e;
                      } else var a = !0;
                      if (a) {
                        if (t.additional_messages !== void 0) {
                          let o = t.additional_messages,
                            u = e;
                          if (!Array.isArray(o) && o !== null)
                            return (
                              ($.errors = [
                                {
                                  instancePath: s + "/additional_messages",
                                  schemaPath: "#/properties/additional_messages/type",
                                  keyword: "type",
                                  params: { type: oe.properties.additional_messages.type },
                                },
                              ]),
                              !1
                            );
                          if (e === u && Array.isArray(o)) {
                            var p = !0;
                            let c = o.length;
                            for (let y = 0; y < c; y++) {
                              let P = e;
                              W(o[y], {
                                instancePath: s + "/additional_messages/" + y,
                                parentData: o,
                                parentDataProperty: y,
                                rootData: d,
                                dynamicAnchors: g,
                              }) || ((r = r === null ? W.errors : r.concat(W.errors)), (e = r.length));
                              var p = P === e;
                              if (!p) break;
                            }
                          }
                          var a = u === e;
                        } else var a = !0;
                        if (a) {
                          if (t.tools !== void 0) {
                            let o = t.tools,
                              u = e;
                            if (!Array.isArray(o) && o !== null)
                              return (
                                ($.errors = [
                                  {
                                    instancePath: s + "/tools",
                                    schemaPath: "#/properties/tools/type",
                                    keyword: "type",
                                    params: { type: oe.properties.tools.type },
                                  },
                                ]),
                                !1
                              );
                            if (e === u && Array.isArray(o)) {
                              if (o.length > 20)
                                return (
                                  ($.errors = [
                                    {
                                      instancePath: s + "/tools",
                                      schemaPath: "#/properties/tools/maxItems",
                                      keyword: "maxItems",
                                      params: { limit: 20 },
                                    },
                                  ]),
                                  !1
                                );
                              {
                                var f = !0;
                                let c = o.length;
                                for (let y = 0; y < c; y++) {
                                  let P = o[y],
                                    S = e,
                                    x = e;
                                  if (e === x)
                                    if (P && typeof P == "object" && !Array.isArray(P)) {
                                      let N;
                                      if (P.type === void 0 && (N = "type"))
                                        return (
                                          ($.errors = [
                                            {
                                              instancePath: s + "/tools/" + y,
                                              schemaPath: "#/properties/tools/items/allOf/0/required",
                                              keyword: "required",
                                              params: { missingProperty: N },
                                            },
                                          ]),
                                          !1
                                        );
                                      if (P.type !== void 0) {
                                        let L = P.type;
                                        if (!(L === "code_interpreter" || L === "file_search" || L === "function"))
                                          return (
                                            ($.errors = [
                                              {
                                                instancePath: s + "/tools/" + y + "/type",
                                                schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                                keyword: "enum",
                                                params: {
                                                  allowedValues:
                                                    oe.properties.tools.items.allOf[0].properties.type.enum,
                                                },
                                              },
                                            ]),
                                            !1
                                          );
                                      }
                                    } else
                                      return (
                                        ($.errors = [
                                          {
                                            instancePath: s + "/tools/" + y,
                                            schemaPath: "#/properties/tools/items/allOf/0/type",
                                            keyword: "type",
                                            params: { type: "object" },
                                          },
                                        ]),
                                        !1
                                      );
                                  var _ = x === e;
                                  if (_) {
                                    let N = e;
                                    if (e === N)
                                      if (P && typeof P == "object" && !Array.isArray(P)) {
                                        let I = P.type;
                                        if (typeof I == "string")
                                          if (I === "code_interpreter") {
                                            M(P, {
                                              instancePath: s + "/tools/" + y,
                                              parentData: o,
                                              parentDataProperty: y,
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                            var h = {};
                                            h.type = !0;
                                          } else if (I === "file_search")
                                            C(P, {
                                              instancePath: s + "/tools/" + y,
                                              parentData: o,
                                              parentDataProperty: y,
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                              h !== !0 && ((h = h || {}), (h.type = !0), (h.file_search = !0));
                                          else if (I === "function")
                                            z(P, {
                                              instancePath: s + "/tools/" + y,
                                              parentData: o,
                                              parentDataProperty: y,
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? z.errors : r.concat(z.errors)), (e = r.length)),
                                              h !== !0 && ((h = h || {}), (h.type = !0), (h.function = !0));
                                          else
                                            return (
                                              ($.errors = [
                                                {
                                                  instancePath: s + "/tools/" + y,
                                                  schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                  keyword: "discriminator",
                                                  params: { error: "mapping", tag: "type", tagValue: I },
                                                },
                                              ]),
                                              !1
                                            );
                                        else
                                          return (
                                            ($.errors = [
                                              {
                                                instancePath: s + "/tools/" + y,
                                                schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                keyword: "discriminator",
                                                params: { error: "tag", tag: "type", tagValue: I },
                                              },
                                            ]),
                                            !1
                                          );
                                      } else
                                        return (
                                          ($.errors = [
                                            {
                                              instancePath: s + "/tools/" + y,
                                              schemaPath: "#/properties/tools/items/allOf/1/type",
                                              keyword: "type",
                                              params: { type: "object" },
                                            },
                                          ]),
                                          !1
                                        );
                                    var _ = N === e;
                                    _ && h !== !0 && ((h = h || {}), (h.type = !0));
                                  }
                                  var f = S === e;
                                  if (!f) break;
                                }
                              }
                            }
                            var a = u === e;
                          } else var a = !0;
                          if (a) {
                            if (t.metadata !== void 0) {
                              let o = e;
                              q(t.metadata, {
                                instancePath: s + "/metadata",
                                parentData: t,
                                parentDataProperty: "metadata",
                                rootData: d,
                                dynamicAnchors: g,
                              }) || ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length));
                              var a = o === e;
                            } else var a = !0;
                            if (a) {
                              if (t.temperature !== void 0) {
                                let o = t.temperature,
                                  u = e;
                                if (typeof o != "number" && o !== null)
                                  return (
                                    ($.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/type",
                                        keyword: "type",
                                        params: { type: oe.properties.temperature.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === u && typeof o == "number") {
                                  if (o > 2 || isNaN(o))
                                    return (
                                      ($.errors = [
                                        {
                                          instancePath: s + "/temperature",
                                          schemaPath: "#/properties/temperature/maximum",
                                          keyword: "maximum",
                                          params: { comparison: "<=", limit: 2 },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (o < 0 || isNaN(o))
                                    return (
                                      ($.errors = [
                                        {
                                          instancePath: s + "/temperature",
                                          schemaPath: "#/properties/temperature/minimum",
                                          keyword: "minimum",
                                          params: { comparison: ">=", limit: 0 },
                                        },
                                      ]),
                                      !1
                                    );
                                }
                                var a = u === e;
                              } else var a = !0;
                              if (a) {
                                if (t.top_p !== void 0) {
                                  let o = t.top_p,
                                    u = e;
                                  if (typeof o != "number" && o !== null)
                                    return (
                                      ($.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/type",
                                          keyword: "type",
                                          params: { type: oe.properties.top_p.type },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (e === u && typeof o == "number") {
                                    if (o > 1 || isNaN(o))
                                      return (
                                        ($.errors = [
                                          {
                                            instancePath: s + "/top_p",
                                            schemaPath: "#/properties/top_p/maximum",
                                            keyword: "maximum",
                                            params: { comparison: "<=", limit: 1 },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (o < 0 || isNaN(o))
                                      return (
                                        ($.errors = [
                                          {
                                            instancePath: s + "/top_p",
                                            schemaPath: "#/properties/top_p/minimum",
                                            keyword: "minimum",
                                            params: { comparison: ">=", limit: 0 },
                                          },
                                        ]),
                                        !1
                                      );
                                  }
                                  var a = u === e;
                                } else var a = !0;
                                if (a) {
                                  if (t.stream !== void 0) {
                                    let o = t.stream,
                                      u = e;
                                    if (typeof o != "boolean" && o !== null)
                                      return (
                                        ($.errors = [
                                          {
                                            instancePath: s + "/stream",
                                            schemaPath: "#/properties/stream/type",
                                            keyword: "type",
                                            params: { type: oe.properties.stream.type },
                                          },
                                        ]),
                                        !1
                                      );
                                    var a = u === e;
                                  } else var a = !0;
                                  if (a) {
                                    if (t.max_prompt_tokens !== void 0) {
                                      let o = t.max_prompt_tokens,
                                        u = e;
                                      if (!(typeof o == "number" && !(o % 1) && !isNaN(o)) && o !== null)
                                        return (
                                          ($.errors = [
                                            {
                                              instancePath: s + "/max_prompt_tokens",
                                              schemaPath: "#/properties/max_prompt_tokens/type",
                                              keyword: "type",
                                              params: { type: oe.properties.max_prompt_tokens.type },
                                            },
                                          ]),
                                          !1
                                        );
                                      if (e === u && typeof o == "number" && (o < 256 || isNaN(o)))
                                        return (
                                          ($.errors = [
                                            {
                                              instancePath: s + "/max_prompt_tokens",
                                              schemaPath: "#/properties/max_prompt_tokens/minimum",
                                              keyword: "minimum",
                                              params: { comparison: ">=", limit: 256 },
                                            },
                                          ]),
                                          !1
                                        );
                                      var a = u === e;
                                    } else var a = !0;
                                    if (a) {
                                      if (t.max_completion_tokens !== void 0) {
                                        let o = t.max_completion_tokens,
                                          u = e;
                                        if (!(typeof o == "number" && !(o % 1) && !isNaN(o)) && o !== null)
                                          return (
                                            ($.errors = [
                                              {
                                                instancePath: s + "/max_completion_tokens",
                                                schemaPath: "#/properties/max_completion_tokens/type",
                                                keyword: "type",
                                                params: { type: oe.properties.max_completion_tokens.type },
                                              },
                                            ]),
                                            !1
                                          );
                                        if (e === u && typeof o == "number" && (o < 256 || isNaN(o)))
                                          return (
                                            ($.errors = [
                                              {
                                                instancePath: s + "/max_completion_tokens",
                                                schemaPath: "#/properties/max_completion_tokens/minimum",
                                                keyword: "minimum",
                                                params: { comparison: ">=", limit: 256 },
                                              },
                                            ]),
                                            !1
                                          );
                                        var a = u === e;
                                      } else var a = !0;
                                      if (a) {
                                        if (t.truncation_strategy !== void 0) {
                                          let o = t.truncation_strategy,
                                            u = e,
                                            k = e,
                                            c = !1,
                                            y = e;
                                          Z(o, {
                                            instancePath: s + "/truncation_strategy",
                                            parentData: t,
                                            parentDataProperty: "truncation_strategy",
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? Z.errors : r.concat(Z.errors)), (e = r.length));
                                          var m = y === e;
                                          if (((c = c || m), m)) {
                                            var b = {};
                                            (b.type = !0), (b.last_messages = !0);
                                          }
                                          let P = e;
                                          if (o !== null) {
                                            let x = {
                                              instancePath: s + "/truncation_strategy",
                                              schemaPath: "#/properties/truncation_strategy/anyOf/1/type",
                                              keyword: "type",
                                              params: { type: "null" },
                                            };
                                            r === null ? (r = [x]) : r.push(x), e++;
                                          }
                                          var m = P === e;
                                          if (((c = c || m), c))
                                            (e = k), r !== null && (k ? (r.length = k) : (r = null));
                                          else {
                                            let x = {
                                              instancePath: s + "/truncation_strategy",
                                              schemaPath: "#/properties/truncation_strategy/anyOf",
                                              keyword: "anyOf",
                                              params: {},
                                            };
                                            return r === null ? (r = [x]) : r.push(x), e++, ($.errors = r), !1;
                                          }
                                          var a = u === e;
                                        } else var a = !0;
                                        if (a) {
                                          if (t.tool_choice !== void 0) {
                                            let o = t.tool_choice,
                                              u = e,
                                              k = e,
                                              c = !1,
                                              y = e;
                                            de(o, {
                                              instancePath: s + "/tool_choice",
                                              parentData: t,
                                              parentDataProperty: "tool_choice",
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? de.errors : r.concat(de.errors)), (e = r.length));
                                            var j = y === e;
                                            c = c || j;
                                            let P = e;
                                            if (o !== null) {
                                              let x = {
                                                instancePath: s + "/tool_choice",
                                                schemaPath: "#/properties/tool_choice/anyOf/1/type",
                                                keyword: "type",
                                                params: { type: "null" },
                                              };
                                              r === null ? (r = [x]) : r.push(x), e++;
                                            }
                                            var j = P === e;
                                            if (((c = c || j), c))
                                              (e = k), r !== null && (k ? (r.length = k) : (r = null));
                                            else {
                                              let x = {
                                                instancePath: s + "/tool_choice",
                                                schemaPath: "#/properties/tool_choice/anyOf",
                                                keyword: "anyOf",
                                                params: {},
                                              };
                                              return r === null ? (r = [x]) : r.push(x), e++, ($.errors = r), !1;
                                            }
                                            var a = u === e;
                                          } else var a = !0;
                                          if (a) {
                                            if (t.parallel_tool_calls !== void 0) {
                                              let o = e;
                                              if (typeof t.parallel_tool_calls != "boolean")
                                                return (
                                                  ($.errors = [
                                                    {
                                                      instancePath: s + "/parallel_tool_calls",
                                                      schemaPath: "#/properties/parallel_tool_calls/type",
                                                      keyword: "type",
                                                      params: { type: "boolean" },
                                                    },
                                                  ]),
                                                  !1
                                                );
                                              var a = o === e;
                                            } else var a = !0;
                                            if (a)
                                              if (t.response_format !== void 0) {
                                                let o = t.response_format,
                                                  u = e,
                                                  k = e,
                                                  c = !1,
                                                  y = e;
                                                X(o, {
                                                  instancePath: s + "/response_format",
                                                  parentData: t,
                                                  parentDataProperty: "response_format",
                                                  rootData: d,
                                                  dynamicAnchors: g,
                                                }) ||
                                                  ((r = r === null ? X.errors : r.concat(X.errors)), (e = r.length));
                                                var w = y === e;
                                                c = c || w;
                                                let P = e;
                                                if (o !== null) {
                                                  let x = {
                                                    instancePath: s + "/response_format",
                                                    schemaPath: "#/properties/response_format/anyOf/1/type",
                                                    keyword: "type",
                                                    params: { type: "null" },
                                                  };
                                                  r === null ? (r = [x]) : r.push(x), e++;
                                                }
                                                var w = P === e;
                                                if (((c = c || w), c))
                                                  (e = k), r !== null && (k ? (r.length = k) : (r = null));
                                                else {
                                                  let x = {
                                                    instancePath: s + "/response_format",
                                                    schemaPath: "#/properties/response_format/anyOf",
                                                    keyword: "anyOf",
                                                    params: {},
                                                  };
                                                  return r === null ? (r = [x]) : r.push(x), e++, ($.errors = r), !1;
                                                }
                                                var a = u === e;
                                              } else var a = !0;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else
          return (
            ($.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ($.errors = r), e === 0;
    }
    $.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var _r = Oe;
    function Oe(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Oe.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let i in t)
            if (i !== "metadata") {
              return (
                (Oe.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: i },
                  },
                ]),
                !1
              );
              break;
            }
          a === e &&
            t.metadata !== void 0 &&
            (q(t.metadata, {
              instancePath: s + "/metadata",
              parentData: t,
              parentDataProperty: "metadata",
              rootData: d,
              dynamicAnchors: g,
            }) ||
              ((r = r === null ? q.errors : r.concat(q.errors)), (e = r.length)));
        } else
          return (
            (Oe.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (Oe.errors = r), e === 0;
    }
    Oe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var vr = se,
      gr = {
        type: "object",
        required: ["tool_outputs"],
        additionalProperties: !1,
        properties: {
          tool_outputs: {
            type: "array",
            items: { type: "object", properties: { tool_call_id: { type: "string" }, output: { type: "string" } } },
          },
          stream: { type: ["boolean", "null"] },
        },
      };
    function se(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = se.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if (t.tool_outputs === void 0 && (p = "tool_outputs"))
            return (
              (se.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          {
            let f = e;
            for (let _ in t)
              if (!(_ === "tool_outputs" || _ === "stream")) {
                return (
                  (se.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: _ },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (f === e) {
              if (t.tool_outputs !== void 0) {
                let _ = t.tool_outputs,
                  h = e;
                if (e === h)
                  if (Array.isArray(_)) {
                    var a = !0;
                    let b = _.length;
                    for (let m = 0; m < b; m++) {
                      let j = _[m],
                        w = e;
                      if (e === w)
                        if (j && typeof j == "object" && !Array.isArray(j)) {
                          if (j.tool_call_id !== void 0) {
                            let O = e;
                            if (typeof j.tool_call_id != "string")
                              return (
                                (se.errors = [
                                  {
                                    instancePath: s + "/tool_outputs/" + m + "/tool_call_id",
                                    schemaPath: "#/properties/tool_outputs/items/properties/tool_call_id/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var i = O === e;
                          } else var i = !0;
                          if (i)
                            if (j.output !== void 0) {
                              let O = e;
                              if (typeof j.output != "string")
                                return (
                                  (se.errors = [
                                    {
                                      instancePath: s + "/tool_outputs/" + m + "/output",
                                      schemaPath: "#/properties/tool_outputs/items/properties/output/type",
                                      keyword: "type",
                                      params: { type: "string" },
                                    },
                                  ]),
                                  !1
                                );
                              var i = O === e;
                            } else var i = !0;
                        } else
                          return (
                            (se.errors = [
                              {
                                instancePath: s + "/tool_outputs/" + m,
                                schemaPath: "#/properties/tool_outputs/items/type",
                                keyword: "type",
                                params: { type: "object" },
                              },
                            ]),
                            !1
                          );
                      var a = w === e;
                      if (!a) break;
                    }
                  } else
                    return (
                      (se.errors = [
                        {
                          instancePath: s + "/tool_outputs",
                          schemaPath: "#/properties/tool_outputs/type",
                          keyword: "type",
                          params: { type: "array" },
                        },
                      ]),
                      !1
                    );
                var l = h === e;
              } else var l = !0;
              if (l)
                if (t.stream !== void 0) {
                  let _ = t.stream,
                    h = e;
                  if (typeof _ != "boolean" && _ !== null)
                    return (
                      (se.errors = [
                        {
                          instancePath: s + "/stream",
                          schemaPath: "#/properties/stream/type",
                          keyword: "type",
                          params: { type: gr.properties.stream.type },
                        },
                      ]),
                      !1
                    );
                  var l = h === e;
                } else var l = !0;
            }
          }
        } else
          return (
            (se.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (se.errors = r), e === 0;
    }
    se.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    return Le(Pr);
  })();

  return compiled;
})();

const queries: Record<string, Validator> = (() => {
  "use strict";
  var compiled = (() => {
    var k = Object.defineProperty;
    var T = Object.getOwnPropertyDescriptor;
    var N = Object.getOwnPropertyNames;
    var I = Object.prototype.hasOwnProperty;
    var B = (i, o) => {
        for (var b in o) k(i, b, { get: o[b], enumerable: !0 });
      },
      V = (i, o, b, P) => {
        if ((o && typeof o == "object") || typeof o == "function")
          for (let m of N(o))
            !I.call(i, m) && m !== b && k(i, m, { get: () => o[m], enumerable: !(P = T(o, m)) || P.enumerable });
        return i;
      };
    var x = (i) => V(k({}, "__esModule", { value: !0 }), i);
    var F = {};
    B(F, { createRun: () => q, listAssistants: () => E, listMessages: () => M, listRunSteps: () => C });
    var E = c,
      R = {
        type: "object",
        properties: {
          limit: { type: "integer", default: 20 },
          order: { type: "string", default: "desc", enum: ["asc", "desc"] },
          after: { type: "string" },
          before: { type: "string" },
        },
      };
    function c(
      i,
      { instancePath: o = "", parentData: b, parentDataProperty: P, rootData: m = i, dynamicAnchors: j = {} } = {},
    ) {
      let g = null,
        s = 0,
        d = c.evaluated;
      if ((d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), s === 0))
        if (i && typeof i == "object" && !Array.isArray(i)) {
          if (i.limit !== void 0) {
            let e = i.limit,
              r = s;
            if (!(typeof e == "number" && !(e % 1) && !isNaN(e))) {
              let a = typeof e,
                n;
              if (
                (a == "object" &&
                  Array.isArray(e) &&
                  e.length == 1 &&
                  ((e = e[0]), (a = typeof e), typeof e == "number" && !(e % 1) && !isNaN(e) && (n = e)),
                n === void 0)
              )
                if (a === "boolean" || e === null || (a === "string" && e && e == +e && !(e % 1))) n = +e;
                else
                  return (
                    (c.errors = [
                      {
                        instancePath: o + "/limit",
                        schemaPath: "#/properties/limit/type",
                        keyword: "type",
                        params: { type: "integer" },
                      },
                    ]),
                    !1
                  );
              n !== void 0 && ((e = n), i !== void 0 && (i.limit = n));
            }
            var f = r === s;
          } else var f = !0;
          if (f) {
            if (i.order !== void 0) {
              let e = i.order,
                r = s;
              if (typeof e != "string") {
                let n = typeof e,
                  t;
                if (
                  (n == "object" &&
                    Array.isArray(e) &&
                    e.length == 1 &&
                    ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                  t === void 0)
                )
                  if (n == "number" || n == "boolean") t = "" + e;
                  else if (e === null) t = "";
                  else
                    return (
                      (c.errors = [
                        {
                          instancePath: o + "/order",
                          schemaPath: "#/properties/order/type",
                          keyword: "type",
                          params: { type: "string" },
                        },
                      ]),
                      !1
                    );
                t !== void 0 && ((e = t), i !== void 0 && (i.order = t));
              }
              if (!(e === "asc" || e === "desc"))
                return (
                  (c.errors = [
                    {
                      instancePath: o + "/order",
                      schemaPath: "#/properties/order/enum",
                      keyword: "enum",
                      params: { allowedValues: R.properties.order.enum },
                    },
                  ]),
                  !1
                );
              var f = r === s;
            } else var f = !0;
            if (f) {
              if (i.after !== void 0) {
                let e = i.after,
                  r = s;
                if (typeof e != "string") {
                  let n = typeof e,
                    t;
                  if (
                    (n == "object" &&
                      Array.isArray(e) &&
                      e.length == 1 &&
                      ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                    t === void 0)
                  )
                    if (n == "number" || n == "boolean") t = "" + e;
                    else if (e === null) t = "";
                    else
                      return (
                        (c.errors = [
                          {
                            instancePath: o + "/after",
                            schemaPath: "#/properties/after/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  t !== void 0 && ((e = t), i !== void 0 && (i.after = t));
                }
                var f = r === s;
              } else var f = !0;
              if (f)
                if (i.before !== void 0) {
                  let e = i.before,
                    r = s;
                  if (typeof e != "string") {
                    let n = typeof e,
                      t;
                    if (
                      (n == "object" &&
                        Array.isArray(e) &&
                        e.length == 1 &&
                        ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                      t === void 0)
                    )
                      if (n == "number" || n == "boolean") t = "" + e;
                      else if (e === null) t = "";
                      else
                        return (
                          (c.errors = [
                            {
                              instancePath: o + "/before",
                              schemaPath: "#/properties/before/type",
                              keyword: "type",
                              params: { type: "string" },
                            },
                          ]),
                          !1
                        );
                    t !== void 0 && ((e = t), i !== void 0 && (i.before = t));
                  }
                  var f = r === s;
                } else var f = !0;
            }
          }
        } else
          return (
            (c.errors = [{ instancePath: o, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (c.errors = g), s === 0;
    }
    c.evaluated = { props: { limit: !0, order: !0, after: !0, before: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var M = y,
      S = {
        type: "object",
        properties: {
          limit: { type: "integer", default: 20 },
          order: { type: "string", default: "desc", enum: ["asc", "desc"] },
          after: { type: "string" },
          before: { type: "string" },
          run_id: { type: "string" },
        },
      };
    function y(
      i,
      { instancePath: o = "", parentData: b, parentDataProperty: P, rootData: m = i, dynamicAnchors: j = {} } = {},
    ) {
      let g = null,
        s = 0,
        d = y.evaluated;
      if ((d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), s === 0))
        if (i && typeof i == "object" && !Array.isArray(i)) {
          if (i.limit !== void 0) {
            let e = i.limit,
              r = s;
            if (!(typeof e == "number" && !(e % 1) && !isNaN(e))) {
              let a = typeof e,
                n;
              if (
                (a == "object" &&
                  Array.isArray(e) &&
                  e.length == 1 &&
                  ((e = e[0]), (a = typeof e), typeof e == "number" && !(e % 1) && !isNaN(e) && (n = e)),
                n === void 0)
              )
                if (a === "boolean" || e === null || (a === "string" && e && e == +e && !(e % 1))) n = +e;
                else
                  return (
                    (y.errors = [
                      {
                        instancePath: o + "/limit",
                        schemaPath: "#/properties/limit/type",
                        keyword: "type",
                        params: { type: "integer" },
                      },
                    ]),
                    !1
                  );
              n !== void 0 && ((e = n), i !== void 0 && (i.limit = n));
            }
            var f = r === s;
          } else var f = !0;
          if (f) {
            if (i.order !== void 0) {
              let e = i.order,
                r = s;
              if (typeof e != "string") {
                let n = typeof e,
                  t;
                if (
                  (n == "object" &&
                    Array.isArray(e) &&
                    e.length == 1 &&
                    ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                  t === void 0)
                )
                  if (n == "number" || n == "boolean") t = "" + e;
                  else if (e === null) t = "";
                  else
                    return (
                      (y.errors = [
                        {
                          instancePath: o + "/order",
                          schemaPath: "#/properties/order/type",
                          keyword: "type",
                          params: { type: "string" },
                        },
                      ]),
                      !1
                    );
                t !== void 0 && ((e = t), i !== void 0 && (i.order = t));
              }
              if (!(e === "asc" || e === "desc"))
                return (
                  (y.errors = [
                    {
                      instancePath: o + "/order",
                      schemaPath: "#/properties/order/enum",
                      keyword: "enum",
                      params: { allowedValues: S.properties.order.enum },
                    },
                  ]),
                  !1
                );
              var f = r === s;
            } else var f = !0;
            if (f) {
              if (i.after !== void 0) {
                let e = i.after,
                  r = s;
                if (typeof e != "string") {
                  let n = typeof e,
                    t;
                  if (
                    (n == "object" &&
                      Array.isArray(e) &&
                      e.length == 1 &&
                      ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                    t === void 0)
                  )
                    if (n == "number" || n == "boolean") t = "" + e;
                    else if (e === null) t = "";
                    else
                      return (
                        (y.errors = [
                          {
                            instancePath: o + "/after",
                            schemaPath: "#/properties/after/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  t !== void 0 && ((e = t), i !== void 0 && (i.after = t));
                }
                var f = r === s;
              } else var f = !0;
              if (f) {
                if (i.before !== void 0) {
                  let e = i.before,
                    r = s;
                  if (typeof e != "string") {
                    let n = typeof e,
                      t;
                    if (
                      (n == "object" &&
                        Array.isArray(e) &&
                        e.length == 1 &&
                        ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                      t === void 0)
                    )
                      if (n == "number" || n == "boolean") t = "" + e;
                      else if (e === null) t = "";
                      else
                        return (
                          (y.errors = [
                            {
                              instancePath: o + "/before",
                              schemaPath: "#/properties/before/type",
                              keyword: "type",
                              params: { type: "string" },
                            },
                          ]),
                          !1
                        );
                    t !== void 0 && ((e = t), i !== void 0 && (i.before = t));
                  }
                  var f = r === s;
                } else var f = !0;
                if (f)
                  if (i.run_id !== void 0) {
                    let e = i.run_id,
                      r = s;
                    if (typeof e != "string") {
                      let n = typeof e,
                        t;
                      if (
                        (n == "object" &&
                          Array.isArray(e) &&
                          e.length == 1 &&
                          ((e = e[0]), (n = typeof e), typeof e == "string" && (t = e)),
                        t === void 0)
                      )
                        if (n == "number" || n == "boolean") t = "" + e;
                        else if (e === null) t = "";
                        else
                          return (
                            (y.errors = [
                              {
                                instancePath: o + "/run_id",
                                schemaPath: "#/properties/run_id/type",
                                keyword: "type",
                                params: { type: "string" },
                              },
                            ]),
                            !1
                          );
                      t !== void 0 && ((e = t), i !== void 0 && (i.run_id = t));
                    }
                    var f = r === s;
                  } else var f = !0;
              }
            }
          }
        } else
          return (
            (y.errors = [{ instancePath: o, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (y.errors = g), s === 0;
    }
    y.evaluated = {
      props: { limit: !0, order: !0, after: !0, before: !0, run_id: !0 },
      dynamicProps: !1,
      dynamicItems: !1,
    };
    var q = h,
      z = {
        type: "object",
        properties: {
          "include[]": {
            type: "array",
            items: { type: "string", enum: ["step_details.tool_calls[*].file_search.results[*].content"] },
          },
        },
      };
    function h(
      i,
      { instancePath: o = "", parentData: b, parentDataProperty: P, rootData: m = i, dynamicAnchors: j = {} } = {},
    ) {
      let g = null,
        s = 0,
        d = h.evaluated;
      if ((d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), s === 0))
        if (i && typeof i == "object" && !Array.isArray(i)) {
          if (i["include[]"] !== void 0) {
            let e = i["include[]"],
              r = s;
            if (!Array.isArray(e)) {
              let a = typeof e,
                n;
              if (
                (a == "object" &&
                  Array.isArray(e) &&
                  e.length == 1 &&
                  ((e = e[0]), (a = typeof e), Array.isArray(e) && (n = e)),
                n === void 0)
              )
                if (a === "string" || a === "number" || a === "boolean" || e === null) n = [e];
                else
                  return (
                    (h.errors = [
                      {
                        instancePath: o + "/include[]",
                        schemaPath: "#/properties/include%5B%5D/type",
                        keyword: "type",
                        params: { type: "array" },
                      },
                    ]),
                    !1
                  );
              n !== void 0 && ((e = n), i !== void 0 && (i["include[]"] = n));
            }
            if (s === r && Array.isArray(e)) {
              var f = !0;
              let a = e.length;
              for (let n = 0; n < a; n++) {
                let t = e[n],
                  l = s;
                if (typeof t != "string") {
                  let _ = typeof t,
                    v;
                  if (
                    (_ == "object" &&
                      Array.isArray(t) &&
                      t.length == 1 &&
                      ((t = t[0]), (_ = typeof t), typeof t == "string" && (v = t)),
                    v === void 0)
                  )
                    if (_ == "number" || _ == "boolean") v = "" + t;
                    else if (t === null) v = "";
                    else
                      return (
                        (h.errors = [
                          {
                            instancePath: o + "/include[]/" + n,
                            schemaPath: "#/properties/include%5B%5D/items/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  v !== void 0 && ((t = v), e !== void 0 && (e[n] = v));
                }
                if (t !== "step_details.tool_calls[*].file_search.results[*].content")
                  return (
                    (h.errors = [
                      {
                        instancePath: o + "/include[]/" + n,
                        schemaPath: "#/properties/include%5B%5D/items/enum",
                        keyword: "enum",
                        params: { allowedValues: z.properties["include[]"].items.enum },
                      },
                    ]),
                    !1
                  );
                var f = l === s;
                if (!f) break;
              }
            }
          }
        } else
          return (
            (h.errors = [{ instancePath: o, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (h.errors = g), s === 0;
    }
    h.evaluated = { props: { "include[]": !0 }, dynamicProps: !1, dynamicItems: !1 };
    var C = u,
      D = {
        type: "object",
        properties: {
          limit: { type: "integer", default: 20 },
          order: { type: "string", default: "desc", enum: ["asc", "desc"] },
          after: { type: "string" },
          before: { type: "string" },
          "include[]": {
            type: "array",
            items: { type: "string", enum: ["step_details.tool_calls[*].file_search.results[*].content"] },
          },
        },
      };
    function u(
      i,
      { instancePath: o = "", parentData: b, parentDataProperty: P, rootData: m = i, dynamicAnchors: j = {} } = {},
    ) {
      let g = null,
        s = 0,
        d = u.evaluated;
      if ((d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), s === 0))
        if (i && typeof i == "object" && !Array.isArray(i)) {
          if (i.limit !== void 0) {
            let r = i.limit,
              a = s;
            if (!(typeof r == "number" && !(r % 1) && !isNaN(r))) {
              let n = typeof r,
                t;
              if (
                (n == "object" &&
                  Array.isArray(r) &&
                  r.length == 1 &&
                  ((r = r[0]), (n = typeof r), typeof r == "number" && !(r % 1) && !isNaN(r) && (t = r)),
                t === void 0)
              )
                if (n === "boolean" || r === null || (n === "string" && r && r == +r && !(r % 1))) t = +r;
                else
                  return (
                    (u.errors = [
                      {
                        instancePath: o + "/limit",
                        schemaPath: "#/properties/limit/type",
                        keyword: "type",
                        params: { type: "integer" },
                      },
                    ]),
                    !1
                  );
              t !== void 0 && ((r = t), i !== void 0 && (i.limit = t));
            }
            var f = a === s;
          } else var f = !0;
          if (f) {
            if (i.order !== void 0) {
              let r = i.order,
                a = s;
              if (typeof r != "string") {
                let t = typeof r,
                  l;
                if (
                  (t == "object" &&
                    Array.isArray(r) &&
                    r.length == 1 &&
                    ((r = r[0]), (t = typeof r), typeof r == "string" && (l = r)),
                  l === void 0)
                )
                  if (t == "number" || t == "boolean") l = "" + r;
                  else if (r === null) l = "";
                  else
                    return (
                      (u.errors = [
                        {
                          instancePath: o + "/order",
                          schemaPath: "#/properties/order/type",
                          keyword: "type",
                          params: { type: "string" },
                        },
                      ]),
                      !1
                    );
                l !== void 0 && ((r = l), i !== void 0 && (i.order = l));
              }
              if (!(r === "asc" || r === "desc"))
                return (
                  (u.errors = [
                    {
                      instancePath: o + "/order",
                      schemaPath: "#/properties/order/enum",
                      keyword: "enum",
                      params: { allowedValues: D.properties.order.enum },
                    },
                  ]),
                  !1
                );
              var f = a === s;
            } else var f = !0;
            if (f) {
              if (i.after !== void 0) {
                let r = i.after,
                  a = s;
                if (typeof r != "string") {
                  let t = typeof r,
                    l;
                  if (
                    (t == "object" &&
                      Array.isArray(r) &&
                      r.length == 1 &&
                      ((r = r[0]), (t = typeof r), typeof r == "string" && (l = r)),
                    l === void 0)
                  )
                    if (t == "number" || t == "boolean") l = "" + r;
                    else if (r === null) l = "";
                    else
                      return (
                        (u.errors = [
                          {
                            instancePath: o + "/after",
                            schemaPath: "#/properties/after/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  l !== void 0 && ((r = l), i !== void 0 && (i.after = l));
                }
                var f = a === s;
              } else var f = !0;
              if (f) {
                if (i.before !== void 0) {
                  let r = i.before,
                    a = s;
                  if (typeof r != "string") {
                    let t = typeof r,
                      l;
                    if (
                      (t == "object" &&
                        Array.isArray(r) &&
                        r.length == 1 &&
                        ((r = r[0]), (t = typeof r), typeof r == "string" && (l = r)),
                      l === void 0)
                    )
                      if (t == "number" || t == "boolean") l = "" + r;
                      else if (r === null) l = "";
                      else
                        return (
                          (u.errors = [
                            {
                              instancePath: o + "/before",
                              schemaPath: "#/properties/before/type",
                              keyword: "type",
                              params: { type: "string" },
                            },
                          ]),
                          !1
                        );
                    l !== void 0 && ((r = l), i !== void 0 && (i.before = l));
                  }
                  var f = a === s;
                } else var f = !0;
                if (f)
                  if (i["include[]"] !== void 0) {
                    let r = i["include[]"],
                      a = s;
                    if (!Array.isArray(r)) {
                      let t = typeof r,
                        l;
                      if (
                        (t == "object" &&
                          Array.isArray(r) &&
                          r.length == 1 &&
                          ((r = r[0]), (t = typeof r), Array.isArray(r) && (l = r)),
                        l === void 0)
                      )
                        if (t === "string" || t === "number" || t === "boolean" || r === null) l = [r];
                        else
                          return (
                            (u.errors = [
                              {
                                instancePath: o + "/include[]",
                                schemaPath: "#/properties/include%5B%5D/type",
                                keyword: "type",
                                params: { type: "array" },
                              },
                            ]),
                            !1
                          );
                      l !== void 0 && ((r = l), i !== void 0 && (i["include[]"] = l));
                    }
                    if (s === a && Array.isArray(r)) {
                      var e = !0;
                      let t = r.length;
                      for (let l = 0; l < t; l++) {
                        let p = r[l],
                          _ = s;
                        if (typeof p != "string") {
                          let w = typeof p,
                            A;
                          if (
                            (w == "object" &&
                              Array.isArray(p) &&
                              p.length == 1 &&
                              ((p = p[0]), (w = typeof p), typeof p == "string" && (A = p)),
                            A === void 0)
                          )
                            if (w == "number" || w == "boolean") A = "" + p;
                            else if (p === null) A = "";
                            else
                              return (
                                (u.errors = [
                                  {
                                    instancePath: o + "/include[]/" + l,
                                    schemaPath: "#/properties/include%5B%5D/items/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                          A !== void 0 && ((p = A), r !== void 0 && (r[l] = A));
                        }
                        if (p !== "step_details.tool_calls[*].file_search.results[*].content")
                          return (
                            (u.errors = [
                              {
                                instancePath: o + "/include[]/" + l,
                                schemaPath: "#/properties/include%5B%5D/items/enum",
                                keyword: "enum",
                                params: { allowedValues: D.properties["include[]"].items.enum },
                              },
                            ]),
                            !1
                          );
                        var e = _ === s;
                        if (!e) break;
                      }
                    }
                    var f = a === s;
                  } else var f = !0;
              }
            }
          }
        } else
          return (
            (u.errors = [{ instancePath: o, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (u.errors = g), s === 0;
    }
    u.evaluated = {
      props: { limit: !0, order: !0, after: !0, before: !0, "include[]": !0 },
      dynamicProps: !1,
      dynamicItems: !1,
    };
    return x(F);
  })();

  return compiled;
})();

/** The operations of the contract. */
export const requestRules: Record<keyof operations, RequestRule> = {
  listAssistants: { method: "GET", path: "/assistants", query: queries.listAssistants },
  createAssistant: {
    method: "POST",
    path: "/assistants",
    body: { required: true, validate: bodies.CreateAssistantRequest },
  },
  getAssistant: { method: "GET", path: "/assistants/{assistant_id}" },
  modifyAssistant: {
    method: "POST",
    path: "/assistants/{assistant_id}",
    body: { required: true, validate: bodies.ModifyAssistantRequest },
  },
  deleteAssistant: { method: "DELETE", path: "/assistants/{assistant_id}" },
  createThread: { method: "POST", path: "/threads", body: { required: false, validate: bodies.CreateThreadRequest } },
  getThread: { method: "GET", path: "/threads/{thread_id}" },
  modifyThread: {
    method: "POST",
    path: "/threads/{thread_id}",
    body: { required: true, validate: bodies.ModifyThreadRequest },
  },
  deleteThread: { method: "DELETE", path: "/threads/{thread_id}" },
  listMessages: { method: "GET", path: "/threads/{thread_id}/messages", query: queries.listMessages },
  createMessage: {
    method: "POST",
    path: "/threads/{thread_id}/messages",
    body: { required: true, validate: bodies.CreateMessageRequest },
  },
  getMessage: { method: "GET", path: "/threads/{thread_id}/messages/{message_id}" },
  modifyMessage: {
    method: "POST",
    path: "/threads/{thread_id}/messages/{message_id}",
    body: { required: true, validate: bodies.ModifyMessageRequest },
  },
  deleteMessage: { method: "DELETE", path: "/threads/{thread_id}/messages/{message_id}" },
  createThreadAndRun: {
    method: "POST",
    path: "/threads/runs",
    body: { required: true, validate: bodies.CreateThreadAndRunRequest },
  },
  listRuns: { method: "GET", path: "/threads/{thread_id}/runs", query: queries.listAssistants },
  createRun: {
    method: "POST",
    path: "/threads/{thread_id}/runs",
    body: { required: true, validate: bodies.CreateRunRequest },
    query: queries.createRun,
  },
  getRun: { method: "GET", path: "/threads/{thread_id}/runs/{run_id}" },
  modifyRun: {
    method: "POST",
    path: "/threads/{thread_id}/runs/{run_id}",
    body: { required: true, validate: bodies.ModifyRunRequest },
  },
  cancelRun: { method: "POST", path: "/threads/{thread_id}/runs/{run_id}/cancel" },
  submitToolOuputsToRun: {
    method: "POST",
    path: "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
    body: { required: true, validate: bodies.SubmitToolOutputsRunRequest },
  },
  listRunSteps: { method: "GET", path: "/threads/{thread_id}/runs/{run_id}/steps", query: queries.listRunSteps },
  getRunStep: { method: "GET", path: "/threads/{thread_id}/runs/{run_id}/steps/{step_id}", query: queries.createRun },
};
