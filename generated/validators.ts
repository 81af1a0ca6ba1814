// Written by `npm run generate` from openapi.yaml. Do not edit.
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
    var pe = Object.defineProperty;
    var ce = Object.getOwnPropertyDescriptor;
    var de = Object.getOwnPropertyNames;
    var he = Object.prototype.hasOwnProperty;
    var ve = (t, s) => () => {
        try {
          return s || t((s = { exports: {} }).exports, s), s.exports;
        } catch (A) {
          throw ((s = 0), A);
        }
      },
      ge = (t, s) => {
        for (var A in s) pe(t, A, { get: s[A], enumerable: !0 });
      },
      _e = (t, s, A, D) => {
        if ((s && typeof s == "object") || typeof s == "function")
          for (let d of de(s))
            !he.call(t, d) && d !== A && pe(t, d, { get: () => s[d], enumerable: !(D = ce(s, d)) || D.enumerable });
        return t;
      };
    var Pe = (t) => _e(pe({}, "__esModule", { value: !0 }), t);
    var fe = ve((le) => {
      "use strict";
      Object.defineProperty(le, "__esModule", { value: !0 });
      function me(t) {
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
      le.default = me;
      me.code = 'require("ajv/dist/runtime/ucs2length").default';
    });
    var Se = {};
    ge(Se, {
      CreateAssistantFileRequest: () => Ie,
      CreateAssistantRequest: () => ke,
      CreateMessageRequest: () => $e,
      CreateRunRequest: () => Te,
      CreateThreadAndRunRequest: () => Re,
      CreateThreadRequest: () => qe,
      ModifyAssistantRequest: () => De,
      ModifyMessageRequest: () => Le,
      ModifyRunRequest: () => Ce,
      ModifyThreadRequest: () => Ne,
      SubmitToolOutputsRunRequest: () => Me,
    });
    var ke = I,
      Z = {
        type: "object",
        required: ["model"],
        additionalProperties: !1,
        properties: {
          model: {
            anyOf: [
              { type: "string" },
              {
                type: "string",
                enum: [
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
              },
            ],
          },
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
                  properties: { type: { enum: ["code_interpreter", "retrieval", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsRetrieval" },
                    { $ref: "#/components/schemas/AssistantToolsFunction" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
          file_ids: { type: "array", default: [], maxItems: 20, items: { type: "string" } },
          metadata: { $ref: "#/components/schemas/Metadata" },
          temperature: { type: ["number", "null"], default: 1, minimum: 0, maximum: 2 },
          top_p: { type: ["number", "null"], default: 1, minimum: 0, maximum: 1 },
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      },
      ne = Object.prototype.hasOwnProperty,
      H = fe().default,
      we = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["code_interpreter"] } } };
    function E(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = E.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (E.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let p = t.type;
            if (typeof p != "string")
              return (
                (E.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (p !== "code_interpreter")
              return (
                (E.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: we.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (E.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (E.errors = r), e === 0;
    }
    E.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var be = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["retrieval"] } } };
    function T(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = T.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.type === void 0 && (a = "type"))
            return (
              (T.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let p = t.type;
            if (typeof p != "string")
              return (
                (T.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (p !== "retrieval")
              return (
                (T.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: be.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (T.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (T.errors = r), e === 0;
    }
    T.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var xe = {
      type: "object",
      required: ["type", "function"],
      properties: {
        type: { type: "string", enum: ["function"] },
        function: { $ref: "#/components/schemas/FunctionObject" },
      },
    };
    function te(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = te.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        e === 0 && !(t && typeof t == "object" && !Array.isArray(t))
          ? ((te.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1)
          : ((te.errors = r), e === 0)
      );
    }
    te.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function Q(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Q.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if (t.name === void 0 && (p = "name"))
            return (
              (Q.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.description !== void 0) {
            let u = e;
            if (typeof t.description != "string")
              return (
                (Q.errors = [
                  {
                    instancePath: s + "/description",
                    schemaPath: "#/properties/description/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            var a = u === e;
          } else var a = !0;
          if (a) {
            if (t.name !== void 0) {
              let u = e;
              if (typeof t.name != "string")
                return (
                  (Q.errors = [
                    {
                      instancePath: s + "/name",
                      schemaPath: "#/properties/name/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
              var a = u === e;
            } else var a = !0;
            if (a)
              if (t.parameters !== void 0) {
                let u = e;
                te(t.parameters, {
                  instancePath: s + "/parameters",
                  parentData: t,
                  parentDataProperty: "parameters",
                  rootData: d,
                  dynamicAnchors: P,
                }) || ((r = r === null ? te.errors : r.concat(te.errors)), (e = r.length));
                var a = u === e;
              } else var a = !0;
          }
        } else
          return (
            (Q.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (Q.errors = r), e === 0;
    }
    Q.evaluated = { props: { description: !0, name: !0, parameters: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function C(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = C.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if ((t.type === void 0 && (p = "type")) || (t.function === void 0 && (p = "function")))
            return (
              (C.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let u = t.type,
              _ = e;
            if (typeof u != "string")
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
            if (u !== "function")
              return (
                (C.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: xe.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = _ === e;
          } else var a = !0;
          if (a)
            if (t.function !== void 0) {
              let u = e;
              Q(t.function, {
                instancePath: s + "/function",
                parentData: t,
                parentDataProperty: "function",
                rootData: d,
                dynamicAnchors: P,
              }) || ((r = r === null ? Q.errors : r.concat(Q.errors)), (e = r.length));
              var a = u === e;
            } else var a = !0;
        } else
          return (
            (C.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (C.errors = r), e === 0;
    }
    C.evaluated = { props: { type: !0, function: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var Oe = {
      type: ["object", "null"],
      maxProperties: 16,
      propertyNames: { maxLength: 64 },
      additionalProperties: { type: "string", maxLength: 512 },
    };
    function x(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = x.evaluated;
      if (
        (n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        !(t && typeof t == "object" && !Array.isArray(t)) && t !== null)
      )
        return (x.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: Oe.type } }]), !1;
      if (e === 0 && t && typeof t == "object" && !Array.isArray(t)) {
        if (Object.keys(t).length > 16)
          return (
            (x.errors = [
              { instancePath: s, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 16 } },
            ]),
            !1
          );
        for (let u in t) {
          let _ = e;
          if (typeof u == "string" && H(u) > 64) {
            let l = {
              instancePath: s,
              schemaPath: "#/propertyNames/maxLength",
              keyword: "maxLength",
              params: { limit: 64 },
              propertyName: u,
            };
            r === null ? (r = [l]) : r.push(l), e++;
          }
          var a = _ === e;
          if (!a) {
            let l = {
              instancePath: s,
              schemaPath: "#/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: u },
            };
            return r === null ? (r = [l]) : r.push(l), e++, (x.errors = r), !1;
            break;
          }
        }
        if (a)
          for (let u in t) {
            let _ = t[u],
              l = e;
            if (e === l)
              if (typeof _ == "string") {
                if (H(_) > 512)
                  return (
                    (x.errors = [
                      {
                        instancePath: s + "/" + u.replace(/~/g, "~0").replace(/\//g, "~1"),
                        schemaPath: "#/additionalProperties/maxLength",
                        keyword: "maxLength",
                        params: { limit: 512 },
                      },
                    ]),
                    !1
                  );
              } else
                return (
                  (x.errors = [
                    {
                      instancePath: s + "/" + u.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath: "#/additionalProperties/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
            var p = l === e;
            if (!p) break;
          }
      }
      return (x.errors = r), e === 0;
    }
    x.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ae = {
        oneOf: [
          { type: "string", enum: ["none", "auto"] },
          { $ref: "#/components/schemas/AssistantsApiResponseFormat" },
        ],
      },
      je = { type: "object", properties: { type: { type: "string", enum: ["text", "json_object"], default: "text" } } };
    function Y(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Y.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          if (t.type !== void 0) {
            let a = t.type;
            if (typeof a != "string")
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
            if (!(a === "text" || a === "json_object"))
              return (
                (Y.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: je.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (Y.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (Y.errors = r), e === 0;
    }
    Y.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function F(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = F.evaluated;
      n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0);
      let a = e,
        p = !1,
        u = null,
        _ = e;
      if (typeof t != "string") {
        let f = { instancePath: s, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        r === null ? (r = [f]) : r.push(f), e++;
      }
      if (!(t === "none" || t === "auto")) {
        let f = {
          instancePath: s,
          schemaPath: "#/oneOf/0/enum",
          keyword: "enum",
          params: { allowedValues: Ae.oneOf[0].enum },
        };
        r === null ? (r = [f]) : r.push(f), e++;
      }
      var v = _ === e;
      v && ((p = !0), (u = 0));
      let l = e;
      Y(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: P }) ||
        ((r = r === null ? Y.errors : r.concat(Y.errors)), (e = r.length));
      var v = l === e;
      if (v && p) (p = !1), (u = [u, 1]);
      else if (v) {
        (p = !0), (u = 1);
        var N = {};
        N.type = !0;
      }
      if (p) (e = a), r !== null && (a ? (r.length = a) : (r = null));
      else {
        let f = { instancePath: s, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: u } };
        return r === null ? (r = [f]) : r.push(f), e++, (F.errors = r), !1;
      }
      return (F.errors = r), (n.props = N), e === 0;
    }
    F.evaluated = { dynamicProps: !0, dynamicItems: !1 };
    function I(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = I.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let f;
          if (t.model === void 0 && (f = "model"))
            return (
              (I.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: f } },
              ]),
              !1
            );
          {
            let k = e;
            for (let m in t)
              if (!ne.call(Z.properties, m)) {
                return (
                  (I.errors = [
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
            if (k === e) {
              if (t.model !== void 0) {
                let m = t.model,
                  w = e,
                  i = e,
                  o = !1,
                  y = e;
                if (typeof m != "string") {
                  let h = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/0/type",
                    keyword: "type",
                    params: { type: "string" },
                  };
                  r === null ? (r = [h]) : r.push(h), e++;
                }
                var a = y === e;
                o = o || a;
                let c = e;
                if (typeof m != "string") {
                  let h = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/1/type",
                    keyword: "type",
                    params: { type: "string" },
                  };
                  r === null ? (r = [h]) : r.push(h), e++;
                }
                if (
                  !(
                    m === "gpt-4-turbo" ||
                    m === "gpt-4-turbo-2024-04-09" ||
                    m === "gpt-4-0125-preview" ||
                    m === "gpt-4-turbo-preview" ||
                    m === "gpt-4-1106-preview" ||
                    m === "gpt-4-vision-preview" ||
                    m === "gpt-4" ||
                    m === "gpt-4-0314" ||
                    m === "gpt-4-0613" ||
                    m === "gpt-4-32k" ||
                    m === "gpt-4-32k-0314" ||
                    m === "gpt-4-32k-0613" ||
                    m === "gpt-3.5-turbo" ||
                    m === "gpt-3.5-turbo-16k" ||
                    m === "gpt-3.5-turbo-0613" ||
                    m === "gpt-3.5-turbo-1106" ||
                    m === "gpt-3.5-turbo-0125" ||
                    m === "gpt-3.5-turbo-16k-0613"
                  )
                ) {
                  let h = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/1/enum",
                    keyword: "enum",
                    params: { allowedValues: Z.properties.model.anyOf[1].enum },
                  };
                  r === null ? (r = [h]) : r.push(h), e++;
                }
                var a = c === e;
                if (((o = o || a), o)) (e = i), r !== null && (i ? (r.length = i) : (r = null));
                else {
                  let h = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf",
                    keyword: "anyOf",
                    params: {},
                  };
                  return r === null ? (r = [h]) : r.push(h), e++, (I.errors = r), !1;
                }
                var p = w === e;
              } else var p = !0;
              if (p) {
                if (t.name !== void 0) {
                  let m = t.name,
                    w = e;
                  if (typeof m != "string" && m !== null)
                    return (
                      (I.errors = [
                        {
                          instancePath: s + "/name",
                          schemaPath: "#/properties/name/type",
                          keyword: "type",
                          params: { type: Z.properties.name.type },
                        },
                      ]),
                      !1
                    );
                  if (e === w && typeof m == "string" && H(m) > 256)
                    return (
                      (I.errors = [
                        {
                          instancePath: s + "/name",
                          schemaPath: "#/properties/name/maxLength",
                          keyword: "maxLength",
                          params: { limit: 256 },
                        },
                      ]),
                      !1
                    );
                  var p = w === e;
                } else var p = !0;
                if (p) {
                  if (t.description !== void 0) {
                    let m = t.description,
                      w = e;
                    if (typeof m != "string" && m !== null)
                      return (
                        (I.errors = [
                          {
                            instancePath: s + "/description",
                            schemaPath: "#/properties/description/type",
                            keyword: "type",
                            params: { type: Z.properties.description.type },
                          },
                        ]),
                        !1
                      );
                    if (e === w && typeof m == "string" && H(m) > 512)
                      return (
                        (I.errors = [
                          {
                            instancePath: s + "/description",
                            schemaPath: "#/properties/description/maxLength",
                            keyword: "maxLength",
                            params: { limit: 512 },
                          },
                        ]),
                        !1
                      );
                    var p = w === e;
                  } else var p = !0;
                  if (p) {
                    if (t.instructions !== void 0) {
                      let m = t.instructions,
                        w = e;
                      if (typeof m != "string" && m !== null)
                        return (
                          (I.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: Z.properties.instructions.type },
                            },
                          ]),
                          !1
                        );
                      if (e === w && typeof m == "string" && H(m) > 256e3)
                        return (
                          (I.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/maxLength",
                              keyword: "maxLength",
                              params: { limit: 256e3 },
                            },
                          ]),
                          !1
                        );
                      var p = w === e;
                    } else var p = !0;
                    if (p) {
                      if (t.tools !== void 0) {
                        let m = t.tools,
                          w = e;
                        if (e === w)
                          if (Array.isArray(m)) {
                            if (m.length > 128)
                              return (
                                (I.errors = [
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
                              var u = !0;
                              let o = m.length;
                              for (let y = 0; y < o; y++) {
                                let c = m[y],
                                  h = e,
                                  g = e;
                                if (e === g)
                                  if (c && typeof c == "object" && !Array.isArray(c)) {
                                    let O;
                                    if (c.type === void 0 && (O = "type"))
                                      return (
                                        (I.errors = [
                                          {
                                            instancePath: s + "/tools/" + y,
                                            schemaPath: "#/properties/tools/items/allOf/0/required",
                                            keyword: "required",
                                            params: { missingProperty: O },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (c.type !== void 0) {
                                      let b = c.type;
                                      if (!(b === "code_interpreter" || b === "retrieval" || b === "function"))
                                        return (
                                          (I.errors = [
                                            {
                                              instancePath: s + "/tools/" + y + "/type",
                                              schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                              keyword: "enum",
                                              params: {
                                                allowedValues: Z.properties.tools.items.allOf[0].properties.type.enum,
                                              },
                                            },
                                          ]),
                                          !1
                                        );
                                    }
                                  } else
                                    return (
                                      (I.errors = [
                                        {
                                          instancePath: s + "/tools/" + y,
                                          schemaPath: "#/properties/tools/items/allOf/0/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var _ = g === e;
                                if (_) {
                                  let O = e;
                                  if (e === O)
                                    if (c && typeof c == "object" && !Array.isArray(c)) {
                                      let R = c.type;
                                      if (typeof R == "string")
                                        if (R === "code_interpreter") {
                                          E(c, {
                                            instancePath: s + "/tools/" + y,
                                            parentData: m,
                                            parentDataProperty: y,
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                          var l = {};
                                          l.type = !0;
                                        } else if (R === "retrieval")
                                          T(c, {
                                            instancePath: s + "/tools/" + y,
                                            parentData: m,
                                            parentDataProperty: y,
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                            l !== !0 && ((l = l || {}), (l.type = !0));
                                        else if (R === "function")
                                          C(c, {
                                            instancePath: s + "/tools/" + y,
                                            parentData: m,
                                            parentDataProperty: y,
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                            l !== !0 && ((l = l || {}), (l.type = !0), (l.function = !0));
                                        else
                                          return (
                                            (I.errors = [
                                              {
                                                instancePath: s + "/tools/" + y,
                                                schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                keyword: "discriminator",
                                                params: { error: "mapping", tag: "type", tagValue: R },
                                              },
                                            ]),
                                            !1
                                          );
                                      else
                                        return (
                                          (I.errors = [
                                            {
                                              instancePath: s + "/tools/" + y,
                                              schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "tag", tag: "type", tagValue: R },
                                            },
                                          ]),
                                          !1
                                        );
                                    } else
                                      return (
                                        (I.errors = [
                                          {
                                            instancePath: s + "/tools/" + y,
                                            schemaPath: "#/properties/tools/items/allOf/1/type",
                                            keyword: "type",
                                            params: { type: "object" },
                                          },
                                        ]),
                                        !1
                                      );
                                  var _ = O === e;
                                  _ && l !== !0 && ((l = l || {}), (l.type = !0));
                                }
                                var u = h === e;
                                if (!u) break;
                              }
                            }
                          } else
                            return (
                              (I.errors = [
                                {
                                  instancePath: s + "/tools",
                                  schemaPath: "#/properties/tools/type",
                                  keyword: "type",
                                  params: { type: "array" },
                                },
                              ]),
                              !1
                            );
                        var p = w === e;
                      } else var p = !0;
                      if (p) {
                        if (t.file_ids !== void 0) {
                          let m = t.file_ids,
                            w = e;
                          if (e === w)
                            if (Array.isArray(m)) {
                              if (m.length > 20)
                                return (
                                  (I.errors = [
                                    {
                                      instancePath: s + "/file_ids",
                                      schemaPath: "#/properties/file_ids/maxItems",
                                      keyword: "maxItems",
                                      params: { limit: 20 },
                                    },
                                  ]),
                                  !1
                                );
                              {
                                var v = !0;
                                let o = m.length;
                                for (let y = 0; y < o; y++) {
                                  let c = e;
                                  if (typeof m[y] != "string")
                                    return (
                                      (I.errors = [
                                        {
                                          instancePath: s + "/file_ids/" + y,
                                          schemaPath: "#/properties/file_ids/items/type",
                                          keyword: "type",
                                          params: { type: "string" },
                                        },
                                      ]),
                                      !1
                                    );
                                  var v = c === e;
                                  if (!v) break;
                                }
                              }
                            } else
                              return (
                                (I.errors = [
                                  {
                                    instancePath: s + "/file_ids",
                                    schemaPath: "#/properties/file_ids/type",
                                    keyword: "type",
                                    params: { type: "array" },
                                  },
                                ]),
                                !1
                              );
                          var p = w === e;
                        } else var p = !0;
                        if (p) {
                          if (t.metadata !== void 0) {
                            let m = e;
                            x(t.metadata, {
                              instancePath: s + "/metadata",
                              parentData: t,
                              parentDataProperty: "metadata",
                              rootData: d,
                              dynamicAnchors: P,
                            }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                            var p = m === e;
                          } else var p = !0;
                          if (p) {
                            if (t.temperature !== void 0) {
                              let m = t.temperature,
                                w = e;
                              if (typeof m != "number" && m !== null)
                                return (
                                  (I.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/type",
                                      keyword: "type",
                                      params: { type: Z.properties.temperature.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === w && typeof m == "number") {
                                if (m > 2 || isNaN(m))
                                  return (
                                    (I.errors = [
                                      {
                                        instancePath: s + "/temperature",
                                        schemaPath: "#/properties/temperature/maximum",
                                        keyword: "maximum",
                                        params: { comparison: "<=", limit: 2 },
                                      },
                                    ]),
                                    !1
                                  );
                                if (m < 0 || isNaN(m))
                                  return (
                                    (I.errors = [
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
                              var p = w === e;
                            } else var p = !0;
                            if (p) {
                              if (t.top_p !== void 0) {
                                let m = t.top_p,
                                  w = e;
                                if (typeof m != "number" && m !== null)
                                  return (
                                    (I.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/type",
                                        keyword: "type",
                                        params: { type: Z.properties.top_p.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === w && typeof m == "number") {
                                  if (m > 1 || isNaN(m))
                                    return (
                                      (I.errors = [
                                        {
                                          instancePath: s + "/top_p",
                                          schemaPath: "#/properties/top_p/maximum",
                                          keyword: "maximum",
                                          params: { comparison: "<=", limit: 1 },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (m < 0 || isNaN(m))
                                    return (
                                      (I.errors = [
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
                                var p = w === e;
                              } else var p = !0;
                              if (p)
                                if (t.response_format !== void 0) {
                                  let m = t.response_format,
                                    w = e,
                                    i = e,
                                    o = !1,
                                    y = e;
                                  F(m, {
                                    instancePath: s + "/response_format",
                                    parentData: t,
                                    parentDataProperty: "response_format",
                                    rootData: d,
                                    dynamicAnchors: P,
                                  }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                                  var N = y === e;
                                  o = o || N;
                                  let c = e;
                                  if (m !== null) {
                                    let g = {
                                      instancePath: s + "/response_format",
                                      schemaPath: "#/properties/response_format/anyOf/1/type",
                                      keyword: "type",
                                      params: { type: "null" },
                                    };
                                    r === null ? (r = [g]) : r.push(g), e++;
                                  }
                                  var N = c === e;
                                  if (((o = o || N), o)) (e = i), r !== null && (i ? (r.length = i) : (r = null));
                                  else {
                                    let g = {
                                      instancePath: s + "/response_format",
                                      schemaPath: "#/properties/response_format/anyOf",
                                      keyword: "anyOf",
                                      params: {},
                                    };
                                    return r === null ? (r = [g]) : r.push(g), e++, (I.errors = r), !1;
                                  }
                                  var p = w === e;
                                } else var p = !0;
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
            (I.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (I.errors = r), e === 0;
    }
    I.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var De = L,
      re = {
        type: "object",
        additionalProperties: !1,
        properties: {
          model: { type: "string" },
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
                  properties: { type: { enum: ["code_interpreter", "retrieval", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsRetrieval" },
                    { $ref: "#/components/schemas/AssistantToolsFunction" },
                  ],
                  type: "object",
                  discriminator: { propertyName: "type" },
                },
              ],
            },
          },
          file_ids: { type: "array", default: [], maxItems: 20, items: { type: "string" } },
          metadata: { $ref: "#/components/schemas/Metadata" },
          temperature: { type: ["number", "null"], default: 1, minimum: 0, maximum: 2 },
          top_p: { type: ["number", "null"], default: 1, minimum: 0, maximum: 1 },
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      };
    function L(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = L.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let N = e;
          for (let f in t)
            if (!ne.call(re.properties, f)) {
              return (
                (L.errors = [
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
          if (N === e) {
            if (t.model !== void 0) {
              let f = e;
              if (typeof t.model != "string")
                return (
                  (L.errors = [
                    {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
              var a = f === e;
            } else var a = !0;
            if (a) {
              if (t.name !== void 0) {
                let f = t.name,
                  k = e;
                if (typeof f != "string" && f !== null)
                  return (
                    (L.errors = [
                      {
                        instancePath: s + "/name",
                        schemaPath: "#/properties/name/type",
                        keyword: "type",
                        params: { type: re.properties.name.type },
                      },
                    ]),
                    !1
                  );
                if (e === k && typeof f == "string" && H(f) > 256)
                  return (
                    (L.errors = [
                      {
                        instancePath: s + "/name",
                        schemaPath: "#/properties/name/maxLength",
                        keyword: "maxLength",
                        params: { limit: 256 },
                      },
                    ]),
                    !1
                  );
                var a = k === e;
              } else var a = !0;
              if (a) {
                if (t.description !== void 0) {
                  let f = t.description,
                    k = e;
                  if (typeof f != "string" && f !== null)
                    return (
                      (L.errors = [
                        {
                          instancePath: s + "/description",
                          schemaPath: "#/properties/description/type",
                          keyword: "type",
                          params: { type: re.properties.description.type },
                        },
                      ]),
                      !1
                    );
                  if (e === k && typeof f == "string" && H(f) > 512)
                    return (
                      (L.errors = [
                        {
                          instancePath: s + "/description",
                          schemaPath: "#/properties/description/maxLength",
                          keyword: "maxLength",
                          params: { limit: 512 },
                        },
                      ]),
                      !1
                    );
                  var a = k === e;
                } else var a = !0;
                if (a) {
                  if (t.instructions !== void 0) {
                    let f = t.instructions,
                      k = e;
                    if (typeof f != "string" && f !== null)
                      return (
                        (L.errors = [
                          {
                            instancePath: s + "/instructions",
                            schemaPath: "#/properties/instructions/type",
                            keyword: "type",
                            params: { type: re.properties.instructions.type },
                          },
                        ]),
                        !1
                      );
                    if (e === k && typeof f == "string" && H(f) > 256e3)
                      return (
                        (L.errors = [
                          {
                            instancePath: s + "/instructions",
                            schemaPath: "#/properties/instructions/maxLength",
                            keyword: "maxLength",
                            params: { limit: 256e3 },
                          },
                        ]),
                        !1
                      );
                    var a = k === e;
                  } else var a = !0;
                  if (a) {
                    if (t.tools !== void 0) {
                      let f = t.tools,
                        k = e;
                      if (e === k)
                        if (Array.isArray(f)) {
                          if (f.length > 128)
                            return (
                              (L.errors = [
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
                            let w = f.length;
                            for (let i = 0; i < w; i++) {
                              let o = f[i],
                                y = e,
                                c = e;
                              if (e === c)
                                if (o && typeof o == "object" && !Array.isArray(o)) {
                                  let g;
                                  if (o.type === void 0 && (g = "type"))
                                    return (
                                      (L.errors = [
                                        {
                                          instancePath: s + "/tools/" + i,
                                          schemaPath: "#/properties/tools/items/allOf/0/required",
                                          keyword: "required",
                                          params: { missingProperty: g },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (o.type !== void 0) {
                                    let $ = o.type;
                                    if (!($ === "code_interpreter" || $ === "retrieval" || $ === "function"))
                                      return (
                                        (L.errors = [
                                          {
                                            instancePath: s + "/tools/" + i + "/type",
                                            schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                            keyword: "enum",
                                            params: {
                                              allowedValues: re.properties.tools.items.allOf[0].properties.type.enum,
                                            },
                                          },
                                        ]),
                                        !1
                                      );
                                  }
                                } else
                                  return (
                                    (L.errors = [
                                      {
                                        instancePath: s + "/tools/" + i,
                                        schemaPath: "#/properties/tools/items/allOf/0/type",
                                        keyword: "type",
                                        params: { type: "object" },
                                      },
                                    ]),
                                    !1
                                  );
                              var u = c === e;
                              if (u) {
                                let g = e;
                                if (e === g)
                                  if (o && typeof o == "object" && !Array.isArray(o)) {
                                    let O = o.type;
                                    if (typeof O == "string")
                                      if (O === "code_interpreter") {
                                        E(o, {
                                          instancePath: s + "/tools/" + i,
                                          parentData: f,
                                          parentDataProperty: i,
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                        var _ = {};
                                        _.type = !0;
                                      } else if (O === "retrieval")
                                        T(o, {
                                          instancePath: s + "/tools/" + i,
                                          parentData: f,
                                          parentDataProperty: i,
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                          _ !== !0 && ((_ = _ || {}), (_.type = !0));
                                      else if (O === "function")
                                        C(o, {
                                          instancePath: s + "/tools/" + i,
                                          parentData: f,
                                          parentDataProperty: i,
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                          _ !== !0 && ((_ = _ || {}), (_.type = !0), (_.function = !0));
                                      else
                                        return (
                                          (L.errors = [
                                            {
                                              instancePath: s + "/tools/" + i,
                                              schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "mapping", tag: "type", tagValue: O },
                                            },
                                          ]),
                                          !1
                                        );
                                    else
                                      return (
                                        (L.errors = [
                                          {
                                            instancePath: s + "/tools/" + i,
                                            schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "tag", tag: "type", tagValue: O },
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (L.errors = [
                                        {
                                          instancePath: s + "/tools/" + i,
                                          schemaPath: "#/properties/tools/items/allOf/1/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var u = g === e;
                                u && _ !== !0 && ((_ = _ || {}), (_.type = !0));
                              }
                              var p = y === e;
                              if (!p) break;
                            }
                          }
                        } else
                          return (
                            (L.errors = [
                              {
                                instancePath: s + "/tools",
                                schemaPath: "#/properties/tools/type",
                                keyword: "type",
                                params: { type: "array" },
                              },
                            ]),
                            !1
                          );
                      var a = k === e;
                    } else var a = !0;
                    if (a) {
                      if (t.file_ids !== void 0) {
                        let f = t.file_ids,
                          k = e;
                        if (e === k)
                          if (Array.isArray(f)) {
                            if (f.length > 20)
                              return (
                                (L.errors = [
                                  {
                                    instancePath: s + "/file_ids",
                                    schemaPath: "#/properties/file_ids/maxItems",
                                    keyword: "maxItems",
                                    params: { limit: 20 },
                                  },
                                ]),
                                !1
                              );
                            {
                              var l = !0;
                              let w = f.length;
                              for (let i = 0; i < w; i++) {
                                let o = e;
                                if (typeof f[i] != "string")
                                  return (
                                    (L.errors = [
                                      {
                                        instancePath: s + "/file_ids/" + i,
                                        schemaPath: "#/properties/file_ids/items/type",
                                        keyword: "type",
                                        params: { type: "string" },
                                      },
                                    ]),
                                    !1
                                  );
                                var l = o === e;
                                if (!l) break;
                              }
                            }
                          } else
                            return (
                              (L.errors = [
                                {
                                  instancePath: s + "/file_ids",
                                  schemaPath: "#/properties/file_ids/type",
                                  keyword: "type",
                                  params: { type: "array" },
                                },
                              ]),
                              !1
                            );
                        var a = k === e;
                      } else var a = !0;
                      if (a) {
                        if (t.metadata !== void 0) {
                          let f = e;
                          x(t.metadata, {
                            instancePath: s + "/metadata",
                            parentData: t,
                            parentDataProperty: "metadata",
                            rootData: d,
                            dynamicAnchors: P,
                          }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                          var a = f === e;
                        } else var a = !0;
                        if (a) {
                          if (t.temperature !== void 0) {
                            let f = t.temperature,
                              k = e;
                            if (typeof f != "number" && f !== null)
                              return (
                                (L.errors = [
                                  {
                                    instancePath: s + "/temperature",
                                    schemaPath: "#/properties/temperature/type",
                                    keyword: "type",
                                    params: { type: re.properties.temperature.type },
                                  },
                                ]),
                                !1
                              );
                            if (e === k && typeof f == "number") {
                              if (f > 2 || isNaN(f))
                                return (
                                  (L.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/maximum",
                                      keyword: "maximum",
                                      params: { comparison: "<=", limit: 2 },
                                    },
                                  ]),
                                  !1
                                );
                              if (f < 0 || isNaN(f))
                                return (
                                  (L.errors = [
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
                            var a = k === e;
                          } else var a = !0;
                          if (a) {
                            if (t.top_p !== void 0) {
                              let f = t.top_p,
                                k = e;
                              if (typeof f != "number" && f !== null)
                                return (
                                  (L.errors = [
                                    {
                                      instancePath: s + "/top_p",
                                      schemaPath: "#/properties/top_p/type",
                                      keyword: "type",
                                      params: { type: re.properties.top_p.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === k && typeof f == "number") {
                                if (f > 1 || isNaN(f))
                                  return (
                                    (L.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/maximum",
                                        keyword: "maximum",
                                        params: { comparison: "<=", limit: 1 },
                                      },
                                    ]),
                                    !1
                                  );
                                if (f < 0 || isNaN(f))
                                  return (
                                    (L.errors = [
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
                              var a = k === e;
                            } else var a = !0;
                            if (a)
                              if (t.response_format !== void 0) {
                                let f = t.response_format,
                                  k = e,
                                  m = e,
                                  w = !1,
                                  i = e;
                                F(f, {
                                  instancePath: s + "/response_format",
                                  parentData: t,
                                  parentDataProperty: "response_format",
                                  rootData: d,
                                  dynamicAnchors: P,
                                }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                                var v = i === e;
                                w = w || v;
                                let o = e;
                                if (f !== null) {
                                  let c = {
                                    instancePath: s + "/response_format",
                                    schemaPath: "#/properties/response_format/anyOf/1/type",
                                    keyword: "type",
                                    params: { type: "null" },
                                  };
                                  r === null ? (r = [c]) : r.push(c), e++;
                                }
                                var v = o === e;
                                if (((w = w || v), w)) (e = m), r !== null && (m ? (r.length = m) : (r = null));
                                else {
                                  let c = {
                                    instancePath: s + "/response_format",
                                    schemaPath: "#/properties/response_format/anyOf",
                                    keyword: "anyOf",
                                    params: {},
                                  };
                                  return r === null ? (r = [c]) : r.push(c), e++, (L.errors = r), !1;
                                }
                                var a = k === e;
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
        } else
          return (
            (L.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (L.errors = r), e === 0;
    }
    L.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ie = ee;
    function ee(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ee.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.file_id === void 0 && (a = "file_id"))
            return (
              (ee.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          {
            let p = e;
            for (let u in t)
              if (u !== "file_id") {
                return (
                  (ee.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: u },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (p === e && t.file_id !== void 0 && typeof t.file_id != "string")
              return (
                (ee.errors = [
                  {
                    instancePath: s + "/file_id",
                    schemaPath: "#/properties/file_id/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (ee.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ee.errors = r), e === 0;
    }
    ee.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var qe = U;
    var ye = {
      type: "object",
      required: ["role", "content"],
      additionalProperties: !1,
      properties: {
        role: { type: "string", enum: ["user", "assistant"] },
        content: { type: "string", minLength: 1, maxLength: 256e3 },
        file_ids: { type: "array", default: [], minItems: 1, maxItems: 10, items: { type: "string" } },
        metadata: { $ref: "#/components/schemas/Metadata" },
      },
    };
    function V(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = V.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let u;
          if ((t.role === void 0 && (u = "role")) || (t.content === void 0 && (u = "content")))
            return (
              (V.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: u } },
              ]),
              !1
            );
          {
            let _ = e;
            for (let l in t)
              if (!(l === "role" || l === "content" || l === "file_ids" || l === "metadata")) {
                return (
                  (V.errors = [
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
            if (_ === e) {
              if (t.role !== void 0) {
                let l = t.role,
                  v = e;
                if (typeof l != "string")
                  return (
                    (V.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (!(l === "user" || l === "assistant"))
                  return (
                    (V.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/enum",
                        keyword: "enum",
                        params: { allowedValues: ye.properties.role.enum },
                      },
                    ]),
                    !1
                  );
                var a = v === e;
              } else var a = !0;
              if (a) {
                if (t.content !== void 0) {
                  let l = t.content,
                    v = e;
                  if (e === v)
                    if (typeof l == "string") {
                      if (H(l) > 256e3)
                        return (
                          (V.errors = [
                            {
                              instancePath: s + "/content",
                              schemaPath: "#/properties/content/maxLength",
                              keyword: "maxLength",
                              params: { limit: 256e3 },
                            },
                          ]),
                          !1
                        );
                      if (H(l) < 1)
                        return (
                          (V.errors = [
                            {
                              instancePath: s + "/content",
                              schemaPath: "#/properties/content/minLength",
                              keyword: "minLength",
                              params: { limit: 1 },
                            },
                          ]),
                          !1
                        );
                    } else
                      return (
                        (V.errors = [
                          {
                            instancePath: s + "/content",
                            schemaPath: "#/properties/content/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  var a = v === e;
                } else var a = !0;
                if (a) {
                  if (t.file_ids !== void 0) {
                    let l = t.file_ids,
                      v = e;
                    if (e === v)
                      if (Array.isArray(l)) {
                        if (l.length > 10)
                          return (
                            (V.errors = [
                              {
                                instancePath: s + "/file_ids",
                                schemaPath: "#/properties/file_ids/maxItems",
                                keyword: "maxItems",
                                params: { limit: 10 },
                              },
                            ]),
                            !1
                          );
                        if (l.length < 1)
                          return (
                            (V.errors = [
                              {
                                instancePath: s + "/file_ids",
                                schemaPath: "#/properties/file_ids/minItems",
                                keyword: "minItems",
                                params: { limit: 1 },
                              },
                            ]),
                            !1
                          );
                        {
                          var p = !0;
                          let f = l.length;
                          for (let k = 0; k < f; k++) {
                            let m = e;
                            if (typeof l[k] != "string")
                              return (
                                (V.errors = [
                                  {
                                    instancePath: s + "/file_ids/" + k,
                                    schemaPath: "#/properties/file_ids/items/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var p = m === e;
                            if (!p) break;
                          }
                        }
                      } else
                        return (
                          (V.errors = [
                            {
                              instancePath: s + "/file_ids",
                              schemaPath: "#/properties/file_ids/type",
                              keyword: "type",
                              params: { type: "array" },
                            },
                          ]),
                          !1
                        );
                    var a = v === e;
                  } else var a = !0;
                  if (a)
                    if (t.metadata !== void 0) {
                      let l = e;
                      x(t.metadata, {
                        instancePath: s + "/metadata",
                        parentData: t,
                        parentDataProperty: "metadata",
                        rootData: d,
                        dynamicAnchors: P,
                      }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                      var a = l === e;
                    } else var a = !0;
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
    function U(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = U.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let u = e;
          for (let _ in t)
            if (!(_ === "messages" || _ === "metadata")) {
              return (
                (U.errors = [
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
          if (u === e) {
            if (t.messages !== void 0) {
              let _ = t.messages,
                l = e;
              if (e === l)
                if (Array.isArray(_)) {
                  var a = !0;
                  let v = _.length;
                  for (let N = 0; N < v; N++) {
                    let f = e;
                    V(_[N], {
                      instancePath: s + "/messages/" + N,
                      parentData: _,
                      parentDataProperty: N,
                      rootData: d,
                      dynamicAnchors: P,
                    }) || ((r = r === null ? V.errors : r.concat(V.errors)), (e = r.length));
                    var a = f === e;
                    if (!a) break;
                  }
                } else
                  return (
                    (U.errors = [
                      {
                        instancePath: s + "/messages",
                        schemaPath: "#/properties/messages/type",
                        keyword: "type",
                        params: { type: "array" },
                      },
                    ]),
                    !1
                  );
              var p = l === e;
            } else var p = !0;
            if (p)
              if (t.metadata !== void 0) {
                let _ = e;
                x(t.metadata, {
                  instancePath: s + "/metadata",
                  parentData: t,
                  parentDataProperty: "metadata",
                  rootData: d,
                  dynamicAnchors: P,
                }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                var p = _ === e;
              } else var p = !0;
          }
        } else
          return (
            (U.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (U.errors = r), e === 0;
    }
    U.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ne = ae;
    function ae(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ae.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let p in t)
            if (p !== "metadata") {
              return (
                (ae.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: p },
                  },
                ]),
                !1
              );
              break;
            }
          a === e &&
            t.metadata !== void 0 &&
            (x(t.metadata, {
              instancePath: s + "/metadata",
              parentData: t,
              parentDataProperty: "metadata",
              rootData: d,
              dynamicAnchors: P,
            }) ||
              ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length)));
        } else
          return (
            (ae.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ae.errors = r), e === 0;
    }
    ae.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var $e = M;
    function M(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = M.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let u;
          if ((t.role === void 0 && (u = "role")) || (t.content === void 0 && (u = "content")))
            return (
              (M.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: u } },
              ]),
              !1
            );
          {
            let _ = e;
            for (let l in t)
              if (!(l === "role" || l === "content" || l === "file_ids" || l === "metadata")) {
                return (
                  (M.errors = [
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
            if (_ === e) {
              if (t.role !== void 0) {
                let l = t.role,
                  v = e;
                if (typeof l != "string")
                  return (
                    (M.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (!(l === "user" || l === "assistant"))
                  return (
                    (M.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/enum",
                        keyword: "enum",
                        params: { allowedValues: ye.properties.role.enum },
                      },
                    ]),
                    !1
                  );
                var a = v === e;
              } else var a = !0;
              if (a) {
                if (t.content !== void 0) {
                  let l = t.content,
                    v = e;
                  if (e === v)
                    if (typeof l == "string") {
                      if (H(l) > 256e3)
                        return (
                          (M.errors = [
                            {
                              instancePath: s + "/content",
                              schemaPath: "#/properties/content/maxLength",
                              keyword: "maxLength",
                              params: { limit: 256e3 },
                            },
                          ]),
                          !1
                        );
                      if (H(l) < 1)
                        return (
                          (M.errors = [
                            {
                              instancePath: s + "/content",
                              schemaPath: "#/properties/content/minLength",
                              keyword: "minLength",
                              params: { limit: 1 },
                            },
                          ]),
                          !1
                        );
                    } else
                      return (
                        (M.errors = [
                          {
                            instancePath: s + "/content",
                            schemaPath: "#/properties/content/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  var a = v === e;
                } else var a = !0;
                if (a) {
                  if (t.file_ids !== void 0) {
                    let l = t.file_ids,
                      v = e;
                    if (e === v)
                      if (Array.isArray(l)) {
                        if (l.length > 10)
                          return (
                            (M.errors = [
                              {
                                instancePath: s + "/file_ids",
                                schemaPath: "#/properties/file_ids/maxItems",
                                keyword: "maxItems",
                                params: { limit: 10 },
                              },
                            ]),
                            !1
                          );
                        if (l.length < 1)
                          return (
                            (M.errors = [
                              {
                                instancePath: s + "/file_ids",
                                schemaPath: "#/properties/file_ids/minItems",
                                keyword: "minItems",
                                params: { limit: 1 },
                              },
                            ]),
                            !1
                          );
                        {
                          var p = !0;
                          let f = l.length;
                          for (let k = 0; k < f; k++) {
                            let m = e;
                            if (typeof l[k] != "string")
                              return (
                                (M.errors = [
                                  {
                                    instancePath: s + "/file_ids/" + k,
                                    schemaPath: "#/properties/file_ids/items/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var p = m === e;
                            if (!p) break;
                          }
                        }
                      } else
                        return (
                          (M.errors = [
                            {
                              instancePath: s + "/file_ids",
                              schemaPath: "#/properties/file_ids/type",
                              keyword: "type",
                              params: { type: "array" },
                            },
                          ]),
                          !1
                        );
                    var a = v === e;
                  } else var a = !0;
                  if (a)
                    if (t.metadata !== void 0) {
                      let l = e;
                      x(t.metadata, {
                        instancePath: s + "/metadata",
                        parentData: t,
                        parentDataProperty: "metadata",
                        rootData: d,
                        dynamicAnchors: P,
                      }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                      var a = l === e;
                    } else var a = !0;
                }
              }
            }
          }
        } else
          return (
            (M.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (M.errors = r), e === 0;
    }
    M.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Le = oe;
    function oe(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = oe.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let p in t)
            if (p !== "metadata") {
              return (
                (oe.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: p },
                  },
                ]),
                !1
              );
              break;
            }
          a === e &&
            t.metadata !== void 0 &&
            (x(t.metadata, {
              instancePath: s + "/metadata",
              parentData: t,
              parentDataProperty: "metadata",
              rootData: d,
              dynamicAnchors: P,
            }) ||
              ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length)));
        } else
          return (
            (oe.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (oe.errors = r), e === 0;
    }
    oe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Re = q,
      K = {
        type: "object",
        required: ["assistant_id"],
        additionalProperties: !1,
        properties: {
          assistant_id: { type: "string" },
          thread: { $ref: "#/components/schemas/CreateThreadRequest" },
          model: {
            anyOf: [
              { type: "string" },
              {
                type: "string",
                enum: [
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
              },
              { type: "null" },
            ],
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
                  properties: { type: { enum: ["code_interpreter", "retrieval", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsRetrieval" },
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
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      },
      ue = {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", enum: ["auto", "last_messages"] },
          last_messages: { type: ["integer", "null"], minimum: 1 },
        },
      };
    function S(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = S.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if (t.type === void 0 && (p = "type"))
            return (
              (S.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let u = t.type,
              _ = e;
            if (typeof u != "string")
              return (
                (S.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (!(u === "auto" || u === "last_messages"))
              return (
                (S.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: ue.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = _ === e;
          } else var a = !0;
          if (a)
            if (t.last_messages !== void 0) {
              let u = t.last_messages,
                _ = e;
              if (!(typeof u == "number" && !(u % 1) && !isNaN(u)) && u !== null)
                return (
                  (S.errors = [
                    {
                      instancePath: s + "/last_messages",
                      schemaPath: "#/properties/last_messages/type",
                      keyword: "type",
                      params: { type: ue.properties.last_messages.type },
                    },
                  ]),
                  !1
                );
              if (e === _ && typeof u == "number" && (u < 1 || isNaN(u)))
                return (
                  (S.errors = [
                    {
                      instancePath: s + "/last_messages",
                      schemaPath: "#/properties/last_messages/minimum",
                      keyword: "minimum",
                      params: { comparison: ">=", limit: 1 },
                    },
                  ]),
                  !1
                );
              var a = _ === e;
            } else var a = !0;
        } else
          return (
            (S.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (S.errors = r), e === 0;
    }
    S.evaluated = { props: { type: !0, last_messages: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var Ve = {
        oneOf: [
          { type: "string", enum: ["none", "auto"] },
          { $ref: "#/components/schemas/AssistantsApiNamedToolChoice" },
        ],
      },
      Ee = {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", enum: ["function", "code_interpreter", "retrieval"] },
          function: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
        },
      };
    function z(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = z.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if (t.type === void 0 && (p = "type"))
            return (
              (z.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let u = t.type,
              _ = e;
            if (typeof u != "string")
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
            if (!(u === "function" || u === "code_interpreter" || u === "retrieval"))
              return (
                (z.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: Ee.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = _ === e;
          } else var a = !0;
          if (a)
            if (t.function !== void 0) {
              let u = t.function,
                _ = e;
              if (e === _)
                if (u && typeof u == "object" && !Array.isArray(u)) {
                  let v;
                  if (u.name === void 0 && (v = "name"))
                    return (
                      (z.errors = [
                        {
                          instancePath: s + "/function",
                          schemaPath: "#/properties/function/required",
                          keyword: "required",
                          params: { missingProperty: v },
                        },
                      ]),
                      !1
                    );
                  if (u.name !== void 0 && typeof u.name != "string")
                    return (
                      (z.errors = [
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
                    (z.errors = [
                      {
                        instancePath: s + "/function",
                        schemaPath: "#/properties/function/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = _ === e;
            } else var a = !0;
        } else
          return (
            (z.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (z.errors = r), e === 0;
    }
    z.evaluated = { props: { type: !0, function: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function W(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = W.evaluated;
      n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0);
      let a = e,
        p = !1,
        u = null,
        _ = e;
      if (typeof t != "string") {
        let f = { instancePath: s, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        r === null ? (r = [f]) : r.push(f), e++;
      }
      if (!(t === "none" || t === "auto")) {
        let f = {
          instancePath: s,
          schemaPath: "#/oneOf/0/enum",
          keyword: "enum",
          params: { allowedValues: Ve.oneOf[0].enum },
        };
        r === null ? (r = [f]) : r.push(f), e++;
      }
      var v = _ === e;
      v && ((p = !0), (u = 0));
      let l = e;
      z(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: P }) ||
        ((r = r === null ? z.errors : r.concat(z.errors)), (e = r.length));
      var v = l === e;
      if (v && p) (p = !1), (u = [u, 1]);
      else if (v) {
        (p = !0), (u = 1);
        var N = {};
        (N.type = !0), (N.function = !0);
      }
      if (p) (e = a), r !== null && (a ? (r.length = a) : (r = null));
      else {
        let f = { instancePath: s, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: u } };
        return r === null ? (r = [f]) : r.push(f), e++, (W.errors = r), !1;
      }
      return (W.errors = r), (n.props = N), e === 0;
    }
    W.evaluated = { dynamicProps: !0, dynamicItems: !1 };
    function q(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = q.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let m;
          if (t.assistant_id === void 0 && (m = "assistant_id"))
            return (
              (q.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: m } },
              ]),
              !1
            );
          {
            let w = e;
            for (let i in t)
              if (!ne.call(K.properties, i)) {
                return (
                  (q.errors = [
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
            if (w === e) {
              if (t.assistant_id !== void 0) {
                let i = e;
                if (typeof t.assistant_id != "string")
                  return (
                    (q.errors = [
                      {
                        instancePath: s + "/assistant_id",
                        schemaPath: "#/properties/assistant_id/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                var a = i === e;
              } else var a = !0;
              if (a) {
                if (t.thread !== void 0) {
                  let i = e;
                  U(t.thread, {
                    instancePath: s + "/thread",
                    parentData: t,
                    parentDataProperty: "thread",
                    rootData: d,
                    dynamicAnchors: P,
                  }) || ((r = r === null ? U.errors : r.concat(U.errors)), (e = r.length));
                  var a = i === e;
                } else var a = !0;
                if (a) {
                  if (t.model !== void 0) {
                    let i = t.model,
                      o = e,
                      y = e,
                      c = !1,
                      h = e;
                    if (typeof i != "string") {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/0/type",
                        keyword: "type",
                        params: { type: "string" },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    var p = h === e;
                    c = c || p;
                    let g = e;
                    if (typeof i != "string") {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/1/type",
                        keyword: "type",
                        params: { type: "string" },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    if (
                      !(
                        i === "gpt-4-turbo" ||
                        i === "gpt-4-turbo-2024-04-09" ||
                        i === "gpt-4-0125-preview" ||
                        i === "gpt-4-turbo-preview" ||
                        i === "gpt-4-1106-preview" ||
                        i === "gpt-4-vision-preview" ||
                        i === "gpt-4" ||
                        i === "gpt-4-0314" ||
                        i === "gpt-4-0613" ||
                        i === "gpt-4-32k" ||
                        i === "gpt-4-32k-0314" ||
                        i === "gpt-4-32k-0613" ||
                        i === "gpt-3.5-turbo" ||
                        i === "gpt-3.5-turbo-16k" ||
                        i === "gpt-3.5-turbo-0613" ||
                        i === "gpt-3.5-turbo-1106" ||
                        i === "gpt-3.5-turbo-0125" ||
                        i === "gpt-3.5-turbo-16k-0613"
                      )
                    ) {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/1/enum",
                        keyword: "enum",
                        params: { allowedValues: K.properties.model.anyOf[1].enum },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    var p = g === e;
                    c = c || p;
                    let $ = e;
                    if (i !== null) {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/2/type",
                        keyword: "type",
                        params: { type: "null" },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    var p = $ === e;
                    if (((c = c || p), c)) (e = y), r !== null && (y ? (r.length = y) : (r = null));
                    else {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf",
                        keyword: "anyOf",
                        params: {},
                      };
                      return r === null ? (r = [b]) : r.push(b), e++, (q.errors = r), !1;
                    }
                    var a = o === e;
                  } else var a = !0;
                  if (a) {
                    if (t.instructions !== void 0) {
                      let i = t.instructions,
                        o = e;
                      if (typeof i != "string" && i !== null)
                        return (
                          (q.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: K.properties.instructions.type },
                            },
                          ]),
                          !1
                        );
                      var a = o === e;
                    } else var a = !0;
                    if (a) {
                      if (t.tools !== void 0) {
                        let i = t.tools,
                          o = e;
                        if (!Array.isArray(i) && i !== null)
                          return (
                            (q.errors = [
                              {
                                instancePath: s + "/tools",
                                schemaPath: "#/properties/tools/type",
                                keyword: "type",
                                params: { type: K.properties.tools.type },
                              },
                            ]),
                            !1
                          );
                        if (e === o && Array.isArray(i)) {
                          if (i.length > 20)
                            return (
                              (q.errors = [
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
                            var u = !0;
                            let c = i.length;
                            for (let h = 0; h < c; h++) {
                              let g = i[h],
                                $ = e,
                                O = e;
                              if (e === O)
                                if (g && typeof g == "object" && !Array.isArray(g)) {
                                  let R;
                                  if (g.type === void 0 && (R = "type"))
                                    return (
                                      (q.errors = [
                                        {
                                          instancePath: s + "/tools/" + h,
                                          schemaPath: "#/properties/tools/items/allOf/0/required",
                                          keyword: "required",
                                          params: { missingProperty: R },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (g.type !== void 0) {
                                    let X = g.type;
                                    if (!(X === "code_interpreter" || X === "retrieval" || X === "function"))
                                      return (
                                        (q.errors = [
                                          {
                                            instancePath: s + "/tools/" + h + "/type",
                                            schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                            keyword: "enum",
                                            params: {
                                              allowedValues: K.properties.tools.items.allOf[0].properties.type.enum,
                                            },
                                          },
                                        ]),
                                        !1
                                      );
                                  }
                                } else
                                  return (
                                    (q.errors = [
                                      {
                                        instancePath: s + "/tools/" + h,
                                        schemaPath: "#/properties/tools/items/allOf/0/type",
                                        keyword: "type",
                                        params: { type: "object" },
                                      },
                                    ]),
                                    !1
                                  );
                              var _ = O === e;
                              if (_) {
                                let R = e;
                                if (e === R)
                                  if (g && typeof g == "object" && !Array.isArray(g)) {
                                    let J = g.type;
                                    if (typeof J == "string")
                                      if (J === "code_interpreter") {
                                        E(g, {
                                          instancePath: s + "/tools/" + h,
                                          parentData: i,
                                          parentDataProperty: h,
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                        var l = {};
                                        l.type = !0;
                                      } else if (J === "retrieval")
                                        T(g, {
                                          instancePath: s + "/tools/" + h,
                                          parentData: i,
                                          parentDataProperty: h,
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                          l !== !0 && ((l = l || {}), (l.type = !0));
                                      else if (J === "function")
                                        C(g, {
                                          instancePath: s + "/tools/" + h,
                                          parentData: i,
                                          parentDataProperty: h,
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                          l !== !0 && ((l = l || {}), (l.type = !0), (l.function = !0));
                                      else
                                        return (
                                          (q.errors = [
                                            {
                                              instancePath: s + "/tools/" + h,
                                              schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "mapping", tag: "type", tagValue: J },
                                            },
                                          ]),
                                          !1
                                        );
                                    else
                                      return (
                                        (q.errors = [
                                          {
                                            instancePath: s + "/tools/" + h,
                                            schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "tag", tag: "type", tagValue: J },
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (q.errors = [
                                        {
                                          instancePath: s + "/tools/" + h,
                                          schemaPath: "#/properties/tools/items/allOf/1/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var _ = R === e;
                                _ && l !== !0 && ((l = l || {}), (l.type = !0));
                              }
                              var u = $ === e;
                              if (!u) break;
                            }
                          }
                        }
                        var a = o === e;
                      } else var a = !0;
                      if (a) {
                        if (t.metadata !== void 0) {
                          let i = e;
                          x(t.metadata, {
                            instancePath: s + "/metadata",
                            parentData: t,
                            parentDataProperty: "metadata",
                            rootData: d,
                            dynamicAnchors: P,
                          }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                          var a = i === e;
                        } else var a = !0;
                        if (a) {
                          if (t.temperature !== void 0) {
                            let i = t.temperature,
                              o = e;
                            if (typeof i != "number" && i !== null)
                              return (
                                (q.errors = [
                                  {
                                    instancePath: s + "/temperature",
                                    schemaPath: "#/properties/temperature/type",
                                    keyword: "type",
                                    params: { type: K.properties.temperature.type },
                                  },
                                ]),
                                !1
                              );
                            if (e === o && typeof i == "number") {
                              if (i > 2 || isNaN(i))
                                return (
                                  (q.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/maximum",
                                      keyword: "maximum",
                                      params: { comparison: "<=", limit: 2 },
                                    },
                                  ]),
                                  !1
                                );
                              if (i < 0 || isNaN(i))
                                return (
                                  (q.errors = [
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
                            var a = o === e;
                          } else var a = !0;
                          if (a) {
                            if (t.top_p !== void 0) {
                              let i = t.top_p,
                                o = e;
                              if (typeof i != "number" && i !== null)
                                return (
                                  (q.errors = [
                                    {
                                      instancePath: s + "/top_p",
                                      schemaPath: "#/properties/top_p/type",
                                      keyword: "type",
                                      params: { type: K.properties.top_p.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === o && typeof i == "number") {
                                if (i > 1 || isNaN(i))
                                  return (
                                    (q.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/maximum",
                                        keyword: "maximum",
                                        params: { comparison: "<=", limit: 1 },
                                      },
                                    ]),
                                    !1
                                  );
                                if (i < 0 || isNaN(i))
                                  return (
                                    (q.errors = [
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
                              var a = o === e;
                            } else var a = !0;
                            if (a) {
                              if (t.stream !== void 0) {
                                let i = t.stream,
                                  o = e;
                                if (typeof i != "boolean" && i !== null)
                                  return (
                                    (q.errors = [
                                      {
                                        instancePath: s + "/stream",
                                        schemaPath: "#/properties/stream/type",
                                        keyword: "type",
                                        params: { type: K.properties.stream.type },
                                      },
                                    ]),
                                    !1
                                  );
                                var a = o === e;
                              } else var a = !0;
                              if (a) {
                                if (t.max_prompt_tokens !== void 0) {
                                  let i = t.max_prompt_tokens,
                                    o = e;
                                  if (!(typeof i == "number" && !(i % 1) && !isNaN(i)) && i !== null)
                                    return (
                                      (q.errors = [
                                        {
                                          instancePath: s + "/max_prompt_tokens",
                                          schemaPath: "#/properties/max_prompt_tokens/type",
                                          keyword: "type",
                                          params: { type: K.properties.max_prompt_tokens.type },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (e === o && typeof i == "number" && (i < 256 || isNaN(i)))
                                    return (
                                      (q.errors = [
                                        {
                                          instancePath: s + "/max_prompt_tokens",
                                          schemaPath: "#/properties/max_prompt_tokens/minimum",
                                          keyword: "minimum",
                                          params: { comparison: ">=", limit: 256 },
                                        },
                                      ]),
                                      !1
                                    );
                                  var a = o === e;
                                } else var a = !0;
                                if (a) {
                                  if (t.max_completion_tokens !== void 0) {
                                    let i = t.max_completion_tokens,
                                      o = e;
                                    if (!(typeof i == "number" && !(i % 1) && !isNaN(i)) && i !== null)
                                      return (
                                        (q.errors = [
                                          {
                                            instancePath: s + "/max_completion_tokens",
                                            schemaPath: "#/properties/max_completion_tokens/type",
                                            keyword: "type",
                                            params: { type: K.properties.max_completion_tokens.type },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (e === o && typeof i == "number" && (i < 256 || isNaN(i)))
                                      return (
                                        (q.errors = [
                                          {
                                            instancePath: s + "/max_completion_tokens",
                                            schemaPath: "#/properties/max_completion_tokens/minimum",
                                            keyword: "minimum",
                                            params: { comparison: ">=", limit: 256 },
                                          },
                                        ]),
                                        !1
                                      );
                                    var a = o === e;
                                  } else var a = !0;
                                  if (a) {
                                    if (t.truncation_strategy !== void 0) {
                                      let i = t.truncation_strategy,
                                        o = e,
                                        y = e,
                                        c = !1,
                                        h = e;
                                      S(i, {
                                        instancePath: s + "/truncation_strategy",
                                        parentData: t,
                                        parentDataProperty: "truncation_strategy",
                                        rootData: d,
                                        dynamicAnchors: P,
                                      }) || ((r = r === null ? S.errors : r.concat(S.errors)), (e = r.length));
                                      var N = h === e;
                                      if (((c = c || N), N)) {
                                        var v = {};
                                        (v.type = !0), (v.last_messages = !0);
                                      }
                                      let g = e;
                                      if (i !== null) {
                                        let O = {
                                          instancePath: s + "/truncation_strategy",
                                          schemaPath: "#/properties/truncation_strategy/anyOf/1/type",
                                          keyword: "type",
                                          params: { type: "null" },
                                        };
                                        r === null ? (r = [O]) : r.push(O), e++;
                                      }
                                      var N = g === e;
                                      if (((c = c || N), c)) (e = y), r !== null && (y ? (r.length = y) : (r = null));
                                      else {
                                        let O = {
                                          instancePath: s + "/truncation_strategy",
                                          schemaPath: "#/properties/truncation_strategy/anyOf",
                                          keyword: "anyOf",
                                          params: {},
                                        };
                                        return r === null ? (r = [O]) : r.push(O), e++, (q.errors = r), !1;
                                      }
                                      var a = o === e;
                                    } else var a = !0;
                                    if (a) {
                                      if (t.tool_choice !== void 0) {
                                        let i = t.tool_choice,
                                          o = e,
                                          y = e,
                                          c = !1,
                                          h = e;
                                        W(i, {
                                          instancePath: s + "/tool_choice",
                                          parentData: t,
                                          parentDataProperty: "tool_choice",
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? W.errors : r.concat(W.errors)), (e = r.length));
                                        var f = h === e;
                                        c = c || f;
                                        let g = e;
                                        if (i !== null) {
                                          let O = {
                                            instancePath: s + "/tool_choice",
                                            schemaPath: "#/properties/tool_choice/anyOf/1/type",
                                            keyword: "type",
                                            params: { type: "null" },
                                          };
                                          r === null ? (r = [O]) : r.push(O), e++;
                                        }
                                        var f = g === e;
                                        if (((c = c || f), c)) (e = y), r !== null && (y ? (r.length = y) : (r = null));
                                        else {
                                          let O = {
                                            instancePath: s + "/tool_choice",
                                            schemaPath: "#/properties/tool_choice/anyOf",
                                            keyword: "anyOf",
                                            params: {},
                                          };
                                          return r === null ? (r = [O]) : r.push(O), e++, (q.errors = r), !1;
                                        }
                                        var a = o === e;
                                      } else var a = !0;
                                      if (a)
                                        if (t.response_format !== void 0) {
                                          let i = t.response_format,
                                            o = e,
                                            y = e,
                                            c = !1,
                                            h = e;
                                          F(i, {
                                            instancePath: s + "/response_format",
                                            parentData: t,
                                            parentDataProperty: "response_format",
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                                          var k = h === e;
                                          c = c || k;
                                          let g = e;
                                          if (i !== null) {
                                            let O = {
                                              instancePath: s + "/response_format",
                                              schemaPath: "#/properties/response_format/anyOf/1/type",
                                              keyword: "type",
                                              params: { type: "null" },
                                            };
                                            r === null ? (r = [O]) : r.push(O), e++;
                                          }
                                          var k = g === e;
                                          if (((c = c || k), c))
                                            (e = y), r !== null && (y ? (r.length = y) : (r = null));
                                          else {
                                            let O = {
                                              instancePath: s + "/response_format",
                                              schemaPath: "#/properties/response_format/anyOf",
                                              keyword: "anyOf",
                                              params: {},
                                            };
                                            return r === null ? (r = [O]) : r.push(O), e++, (q.errors = r), !1;
                                          }
                                          var a = o === e;
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
        } else
          return (
            (q.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (q.errors = r), e === 0;
    }
    q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Te = j,
      B = {
        type: "object",
        required: ["assistant_id"],
        additionalProperties: !1,
        properties: {
          assistant_id: { type: "string" },
          model: {
            anyOf: [
              { type: "string" },
              {
                type: "string",
                enum: [
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
              },
              { type: "null" },
            ],
          },
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
                  properties: { type: { enum: ["code_interpreter", "retrieval", "function"] } },
                },
                {
                  oneOf: [
                    { $ref: "#/components/schemas/AssistantToolsCode" },
                    { $ref: "#/components/schemas/AssistantToolsRetrieval" },
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
          response_format: {
            anyOf: [{ $ref: "#/components/schemas/AssistantsApiResponseFormatOption" }, { type: "null" }],
          },
        },
      };
    function j(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = j.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let w;
          if (t.assistant_id === void 0 && (w = "assistant_id"))
            return (
              (j.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: w } },
              ]),
              !1
            );
          {
            let i = e;
            for (let o in t)
              if (!ne.call(B.properties, o)) {
                return (
                  (j.errors = [
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
            if (i === e) {
              if (t.assistant_id !== void 0) {
                let o = e;
                if (typeof t.assistant_id != "string")
                  return (
                    (j.errors = [
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
                    y = e,
                    c = e,
                    h = !1,
                    g = e;
                  if (typeof o != "string") {
                    let R = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/0/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [R]) : r.push(R), e++;
                  }
                  var p = g === e;
                  h = h || p;
                  let $ = e;
                  if (typeof o != "string") {
                    let R = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/1/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [R]) : r.push(R), e++;
                  }
                  if (
                    !(
                      o === "gpt-4-turbo" ||
                      o === "gpt-4-turbo-2024-04-09" ||
                      o === "gpt-4-0125-preview" ||
                      o === "gpt-4-turbo-preview" ||
                      o === "gpt-4-1106-preview" ||
                      o === "gpt-4-vision-preview" ||
                      o === "gpt-4" ||
                      o === "gpt-4-0314" ||
                      o === "gpt-4-0613" ||
                      o === "gpt-4-32k" ||
                      o === "gpt-4-32k-0314" ||
                      o === "gpt-4-32k-0613" ||
                      o === "gpt-3.5-turbo" ||
                      o === "gpt-3.5-turbo-16k" ||
                      o === "gpt-3.5-turbo-0613" ||
                      o === "gpt-3.5-turbo-1106" ||
                      o === "gpt-3.5-turbo-0125" ||
                      o === "gpt-3.5-turbo-16k-0613"
                    )
                  ) {
                    let R = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/1/enum",
                      keyword: "enum",
                      params: { allowedValues: B.properties.model.anyOf[1].enum },
                    };
                    r === null ? (r = [R]) : r.push(R), e++;
                  }
                  var p = $ === e;
                  h = h || p;
                  let O = e;
                  if (o !== null) {
                    let R = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/2/type",
                      keyword: "type",
                      params: { type: "null" },
                    };
                    r === null ? (r = [R]) : r.push(R), e++;
                  }
                  var p = O === e;
                  if (((h = h || p), h)) (e = c), r !== null && (c ? (r.length = c) : (r = null));
                  else {
                    let R = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf",
                      keyword: "anyOf",
                      params: {},
                    };
                    return r === null ? (r = [R]) : r.push(R), e++, (j.errors = r), !1;
                  }
                  var a = y === e;
                } else var a = !0;
                if (a) {
                  if (t.instructions !== void 0) {
                    let o = t.instructions,
                      y = e;
                    if (typeof o != "string" && o !== null)
                      return (
                        (j.errors = [
                          {
                            instancePath: s + "/instructions",
                            schemaPath: "#/properties/instructions/type",
                            keyword: "type",
                            params: { type: B.properties.instructions.type },
                          },
                        ]),
                        !1
                      );
                    var a = y === e;
                  } else var a = !0;
                  if (a) {
                    if (t.additional_instructions !== void 0) {
                      let o = t.additional_instructions,
                        y = e;
                      if (typeof o != "string" && o !== null)
                        return (
                          (j.errors = [
                            {
                              instancePath: s + "/additional_instructions",
                              schemaPath: "#/properties/additional_instructions/type",
                              keyword: "type",
                              params: { type: B.properties.additional_instructions.type },
                            },
                          ]),
                          !1
                        );
                      var a = y === e;
                    } else var a = !0;
                    if (a) {
                      if (t.additional_messages !== void 0) {
                        let o = t.additional_messages,
                          y = e;
                        if (!Array.isArray(o) && o !== null)
                          return (
                            (j.errors = [
                              {
                                instancePath: s + "/additional_messages",
                                schemaPath: "#/properties/additional_messages/type",
                                keyword: "type",
                                params: { type: B.properties.additional_messages.type },
                              },
                            ]),
                            !1
                          );
                        if (e === y && Array.isArray(o)) {
                          var u = !0;
                          let h = o.length;
                          for (let g = 0; g < h; g++) {
                            let $ = e;
                            V(o[g], {
                              instancePath: s + "/additional_messages/" + g,
                              parentData: o,
                              parentDataProperty: g,
                              rootData: d,
                              dynamicAnchors: P,
                            }) || ((r = r === null ? V.errors : r.concat(V.errors)), (e = r.length));
                            var u = $ === e;
                            if (!u) break;
                          }
                        }
                        var a = y === e;
                      } else var a = !0;
                      if (a) {
                        if (t.tools !== void 0) {
                          let o = t.tools,
                            y = e;
                          if (!Array.isArray(o) && o !== null)
                            return (
                              (j.errors = [
                                {
                                  instancePath: s + "/tools",
                                  schemaPath: "#/properties/tools/type",
                                  keyword: "type",
                                  params: { type: B.properties.tools.type },
                                },
                              ]),
                              !1
                            );
                          if (e === y && Array.isArray(o)) {
                            if (o.length > 20)
                              return (
                                (j.errors = [
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
                              var _ = !0;
                              let h = o.length;
                              for (let g = 0; g < h; g++) {
                                let $ = o[g],
                                  O = e,
                                  b = e;
                                if (e === b)
                                  if ($ && typeof $ == "object" && !Array.isArray($)) {
                                    let X;
                                    if ($.type === void 0 && (X = "type"))
                                      return (
                                        (j.errors = [
                                          {
                                            instancePath: s + "/tools/" + g,
                                            schemaPath: "#/properties/tools/items/allOf/0/required",
                                            keyword: "required",
                                            params: { missingProperty: X },
                                          },
                                        ]),
                                        !1
                                      );
                                    if ($.type !== void 0) {
                                      let J = $.type;
                                      if (!(J === "code_interpreter" || J === "retrieval" || J === "function"))
                                        return (
                                          (j.errors = [
                                            {
                                              instancePath: s + "/tools/" + g + "/type",
                                              schemaPath: "#/properties/tools/items/allOf/0/properties/type/enum",
                                              keyword: "enum",
                                              params: {
                                                allowedValues: B.properties.tools.items.allOf[0].properties.type.enum,
                                              },
                                            },
                                          ]),
                                          !1
                                        );
                                    }
                                  } else
                                    return (
                                      (j.errors = [
                                        {
                                          instancePath: s + "/tools/" + g,
                                          schemaPath: "#/properties/tools/items/allOf/0/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var l = b === e;
                                if (l) {
                                  let X = e;
                                  if (e === X)
                                    if ($ && typeof $ == "object" && !Array.isArray($)) {
                                      let se = $.type;
                                      if (typeof se == "string")
                                        if (se === "code_interpreter") {
                                          E($, {
                                            instancePath: s + "/tools/" + g,
                                            parentData: o,
                                            parentDataProperty: g,
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                          var v = {};
                                          v.type = !0;
                                        } else if (se === "retrieval")
                                          T($, {
                                            instancePath: s + "/tools/" + g,
                                            parentData: o,
                                            parentDataProperty: g,
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                            v !== !0 && ((v = v || {}), (v.type = !0));
                                        else if (se === "function")
                                          C($, {
                                            instancePath: s + "/tools/" + g,
                                            parentData: o,
                                            parentDataProperty: g,
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? C.errors : r.concat(C.errors)), (e = r.length)),
                                            v !== !0 && ((v = v || {}), (v.type = !0), (v.function = !0));
                                        else
                                          return (
                                            (j.errors = [
                                              {
                                                instancePath: s + "/tools/" + g,
                                                schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                                keyword: "discriminator",
                                                params: { error: "mapping", tag: "type", tagValue: se },
                                              },
                                            ]),
                                            !1
                                          );
                                      else
                                        return (
                                          (j.errors = [
                                            {
                                              instancePath: s + "/tools/" + g,
                                              schemaPath: "#/properties/tools/items/allOf/1/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "tag", tag: "type", tagValue: se },
                                            },
                                          ]),
                                          !1
                                        );
                                    } else
                                      return (
                                        (j.errors = [
                                          {
                                            instancePath: s + "/tools/" + g,
                                            schemaPath: "#/properties/tools/items/allOf/1/type",
                                            keyword: "type",
                                            params: { type: "object" },
                                          },
                                        ]),
                                        !1
                                      );
                                  var l = X === e;
                                  l && v !== !0 && ((v = v || {}), (v.type = !0));
                                }
                                var _ = O === e;
                                if (!_) break;
                              }
                            }
                          }
                          var a = y === e;
                        } else var a = !0;
                        if (a) {
                          if (t.metadata !== void 0) {
                            let o = e;
                            x(t.metadata, {
                              instancePath: s + "/metadata",
                              parentData: t,
                              parentDataProperty: "metadata",
                              rootData: d,
                              dynamicAnchors: P,
                            }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                            var a = o === e;
                          } else var a = !0;
                          if (a) {
                            if (t.temperature !== void 0) {
                              let o = t.temperature,
                                y = e;
                              if (typeof o != "number" && o !== null)
                                return (
                                  (j.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/type",
                                      keyword: "type",
                                      params: { type: B.properties.temperature.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === y && typeof o == "number") {
                                if (o > 2 || isNaN(o))
                                  return (
                                    (j.errors = [
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
                                    (j.errors = [
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
                              var a = y === e;
                            } else var a = !0;
                            if (a) {
                              if (t.top_p !== void 0) {
                                let o = t.top_p,
                                  y = e;
                                if (typeof o != "number" && o !== null)
                                  return (
                                    (j.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/type",
                                        keyword: "type",
                                        params: { type: B.properties.top_p.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === y && typeof o == "number") {
                                  if (o > 1 || isNaN(o))
                                    return (
                                      (j.errors = [
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
                                      (j.errors = [
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
                                var a = y === e;
                              } else var a = !0;
                              if (a) {
                                if (t.stream !== void 0) {
                                  let o = t.stream,
                                    y = e;
                                  if (typeof o != "boolean" && o !== null)
                                    return (
                                      (j.errors = [
                                        {
                                          instancePath: s + "/stream",
                                          schemaPath: "#/properties/stream/type",
                                          keyword: "type",
                                          params: { type: B.properties.stream.type },
                                        },
                                      ]),
                                      !1
                                    );
                                  var a = y === e;
                                } else var a = !0;
                                if (a) {
                                  if (t.max_prompt_tokens !== void 0) {
                                    let o = t.max_prompt_tokens,
                                      y = e;
                                    if (!(typeof o == "number" && !(o % 1) && !isNaN(o)) && o !== null)
                                      return (
                                        (j.errors = [
                                          {
                                            instancePath: s + "/max_prompt_tokens",
                                            schemaPath: "#/properties/max_prompt_tokens/type",
                                            keyword: "type",
                                            params: { type: B.properties.max_prompt_tokens.type },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (e === y && typeof o == "number" && (o < 256 || isNaN(o)))
                                      return (
                                        (j.errors = [
                                          {
                                            instancePath: s + "/max_prompt_tokens",
                                            schemaPath: "#/properties/max_prompt_tokens/minimum",
                                            keyword: "minimum",
                                            params: { comparison: ">=", limit: 256 },
                                          },
                                        ]),
                                        !1
                                      );
                                    var a = y === e;
                                  } else var a = !0;
                                  if (a) {
                                    if (t.max_completion_tokens !== void 0) {
                                      let o = t.max_completion_tokens,
                                        y = e;
                                      if (!(typeof o == "number" && !(o % 1) && !isNaN(o)) && o !== null)
                                        return (
                                          (j.errors = [
                                            {
                                              instancePath: s + "/max_completion_tokens",
                                              schemaPath: "#/properties/max_completion_tokens/type",
                                              keyword: "type",
                                              params: { type: B.properties.max_completion_tokens.type },
                                            },
                                          ]),
                                          !1
                                        );
                                      if (e === y && typeof o == "number" && (o < 256 || isNaN(o)))
                                        return (
                                          (j.errors = [
                                            {
                                              instancePath: s + "/max_completion_tokens",
                                              schemaPath: "#/properties/max_completion_tokens/minimum",
                                              keyword: "minimum",
                                              params: { comparison: ">=", limit: 256 },
                                            },
                                          ]),
                                          !1
                                        );
                                      var a = y === e;
                                    } else var a = !0;
                                    if (a) {
                                      if (t.truncation_strategy !== void 0) {
                                        let o = t.truncation_strategy,
                                          y = e,
                                          c = e,
                                          h = !1,
                                          g = e;
                                        S(o, {
                                          instancePath: s + "/truncation_strategy",
                                          parentData: t,
                                          parentDataProperty: "truncation_strategy",
                                          rootData: d,
                                          dynamicAnchors: P,
                                        }) || ((r = r === null ? S.errors : r.concat(S.errors)), (e = r.length));
                                        var f = g === e;
                                        if (((h = h || f), f)) {
                                          var N = {};
                                          (N.type = !0), (N.last_messages = !0);
                                        }
                                        let $ = e;
                                        if (o !== null) {
                                          let b = {
                                            instancePath: s + "/truncation_strategy",
                                            schemaPath: "#/properties/truncation_strategy/anyOf/1/type",
                                            keyword: "type",
                                            params: { type: "null" },
                                          };
                                          r === null ? (r = [b]) : r.push(b), e++;
                                        }
                                        var f = $ === e;
                                        if (((h = h || f), h)) (e = c), r !== null && (c ? (r.length = c) : (r = null));
                                        else {
                                          let b = {
                                            instancePath: s + "/truncation_strategy",
                                            schemaPath: "#/properties/truncation_strategy/anyOf",
                                            keyword: "anyOf",
                                            params: {},
                                          };
                                          return r === null ? (r = [b]) : r.push(b), e++, (j.errors = r), !1;
                                        }
                                        var a = y === e;
                                      } else var a = !0;
                                      if (a) {
                                        if (t.tool_choice !== void 0) {
                                          let o = t.tool_choice,
                                            y = e,
                                            c = e,
                                            h = !1,
                                            g = e;
                                          W(o, {
                                            instancePath: s + "/tool_choice",
                                            parentData: t,
                                            parentDataProperty: "tool_choice",
                                            rootData: d,
                                            dynamicAnchors: P,
                                          }) || ((r = r === null ? W.errors : r.concat(W.errors)), (e = r.length));
                                          var k = g === e;
                                          h = h || k;
                                          let $ = e;
                                          if (o !== null) {
                                            let b = {
                                              instancePath: s + "/tool_choice",
                                              schemaPath: "#/properties/tool_choice/anyOf/1/type",
                                              keyword: "type",
                                              params: { type: "null" },
                                            };
                                            r === null ? (r = [b]) : r.push(b), e++;
                                          }
                                          var k = $ === e;
                                          if (((h = h || k), h))
                                            (e = c), r !== null && (c ? (r.length = c) : (r = null));
                                          else {
                                            let b = {
                                              instancePath: s + "/tool_choice",
                                              schemaPath: "#/properties/tool_choice/anyOf",
                                              keyword: "anyOf",
                                              params: {},
                                            };
                                            return r === null ? (r = [b]) : r.push(b), e++, (j.errors = r), !1;
                                          }
                                          var a = y === e;
                                        } else var a = !0;
                                        if (a)
                                          if (t.response_format !== void 0) {
                                            let o = t.response_format,
                                              y = e,
                                              c = e,
                                              h = !1,
                                              g = e;
                                            F(o, {
                                              instancePath: s + "/response_format",
                                              parentData: t,
                                              parentDataProperty: "response_format",
                                              rootData: d,
                                              dynamicAnchors: P,
                                            }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                                            var m = g === e;
                                            h = h || m;
                                            let $ = e;
                                            if (o !== null) {
                                              let b = {
                                                instancePath: s + "/response_format",
                                                schemaPath: "#/properties/response_format/anyOf/1/type",
                                                keyword: "type",
                                                params: { type: "null" },
                                              };
                                              r === null ? (r = [b]) : r.push(b), e++;
                                            }
                                            var m = $ === e;
                                            if (((h = h || m), h))
                                              (e = c), r !== null && (c ? (r.length = c) : (r = null));
                                            else {
                                              let b = {
                                                instancePath: s + "/response_format",
                                                schemaPath: "#/properties/response_format/anyOf",
                                                keyword: "anyOf",
                                                params: {},
                                              };
                                              return r === null ? (r = [b]) : r.push(b), e++, (j.errors = r), !1;
                                            }
                                            var a = y === e;
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
        } else
          return (
            (j.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (j.errors = r), e === 0;
    }
    j.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ce = ie;
    function ie(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ie.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let p in t)
            if (p !== "metadata") {
              return (
                (ie.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: p },
                  },
                ]),
                !1
              );
              break;
            }
          a === e &&
            t.metadata !== void 0 &&
            (x(t.metadata, {
              instancePath: s + "/metadata",
              parentData: t,
              parentDataProperty: "metadata",
              rootData: d,
              dynamicAnchors: P,
            }) ||
              ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length)));
        } else
          return (
            (ie.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (ie.errors = r), e === 0;
    }
    ie.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Me = G,
      Fe = {
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
    function G(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: P = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = G.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let _;
          if (t.tool_outputs === void 0 && (_ = "tool_outputs"))
            return (
              (G.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: _ } },
              ]),
              !1
            );
          {
            let l = e;
            for (let v in t)
              if (!(v === "tool_outputs" || v === "stream")) {
                return (
                  (G.errors = [
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
            if (l === e) {
              if (t.tool_outputs !== void 0) {
                let v = t.tool_outputs,
                  N = e;
                if (e === N)
                  if (Array.isArray(v)) {
                    var a = !0;
                    let f = v.length;
                    for (let k = 0; k < f; k++) {
                      let m = v[k],
                        w = e;
                      if (e === w)
                        if (m && typeof m == "object" && !Array.isArray(m)) {
                          if (m.tool_call_id !== void 0) {
                            let o = e;
                            if (typeof m.tool_call_id != "string")
                              return (
                                (G.errors = [
                                  {
                                    instancePath: s + "/tool_outputs/" + k + "/tool_call_id",
                                    schemaPath: "#/properties/tool_outputs/items/properties/tool_call_id/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var p = o === e;
                          } else var p = !0;
                          if (p)
                            if (m.output !== void 0) {
                              let o = e;
                              if (typeof m.output != "string")
                                return (
                                  (G.errors = [
                                    {
                                      instancePath: s + "/tool_outputs/" + k + "/output",
                                      schemaPath: "#/properties/tool_outputs/items/properties/output/type",
                                      keyword: "type",
                                      params: { type: "string" },
                                    },
                                  ]),
                                  !1
                                );
                              var p = o === e;
                            } else var p = !0;
                        } else
                          return (
                            (G.errors = [
                              {
                                instancePath: s + "/tool_outputs/" + k,
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
                      (G.errors = [
                        {
                          instancePath: s + "/tool_outputs",
                          schemaPath: "#/properties/tool_outputs/type",
                          keyword: "type",
                          params: { type: "array" },
                        },
                      ]),
                      !1
                    );
                var u = N === e;
              } else var u = !0;
              if (u)
                if (t.stream !== void 0) {
                  let v = t.stream,
                    N = e;
                  if (typeof v != "boolean" && v !== null)
                    return (
                      (G.errors = [
                        {
                          instancePath: s + "/stream",
                          schemaPath: "#/properties/stream/type",
                          keyword: "type",
                          params: { type: Fe.properties.stream.type },
                        },
                      ]),
                      !1
                    );
                  var u = N === e;
                } else var u = !0;
            }
          }
        } else
          return (
            (G.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (G.errors = r), e === 0;
    }
    G.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    return Pe(Se);
  })();

  return compiled;
})();

const queries: Record<string, Validator> = (() => {
  "use strict";
  var compiled = (() => {
    var v = Object.defineProperty;
    var h = Object.getOwnPropertyDescriptor;
    var g = Object.getOwnPropertyNames;
    var P = Object.prototype.hasOwnProperty;
    var _ = (r, n) => {
        for (var u in n) v(r, u, { get: n[u], enumerable: !0 });
      },
      w = (r, n, u, c) => {
        if ((n && typeof n == "object") || typeof n == "function")
          for (let p of g(n))
            !P.call(r, p) && p !== u && v(r, p, { get: () => n[p], enumerable: !(c = h(n, p)) || c.enumerable });
        return r;
      };
    var k = (r) => w(v({}, "__esModule", { value: !0 }), r);
    var I = {};
    _(I, { listAssistants: () => T, listMessages: () => j });
    var T = l,
      A = {
        type: "object",
        properties: {
          limit: { type: "integer", default: 20 },
          order: { type: "string", default: "desc", enum: ["asc", "desc"] },
          after: { type: "string" },
          before: { type: "string" },
        },
      };
    function l(
      r,
      { instancePath: n = "", parentData: u, parentDataProperty: c, rootData: p = r, dynamicAnchors: b = {} } = {},
    ) {
      let m = null,
        s = 0,
        a = l.evaluated;
      if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), s === 0))
        if (r && typeof r == "object" && !Array.isArray(r)) {
          if (r.limit !== void 0) {
            let e = r.limit,
              o = s;
            if (!(typeof e == "number" && !(e % 1) && !isNaN(e))) {
              let y = typeof e,
                i;
              if (i === void 0)
                if (y === "boolean" || e === null || (y === "string" && e && e == +e && !(e % 1))) i = +e;
                else
                  return (
                    (l.errors = [
                      {
                        instancePath: n + "/limit",
                        schemaPath: "#/properties/limit/type",
                        keyword: "type",
                        params: { type: "integer" },
                      },
                    ]),
                    !1
                  );
              i !== void 0 && ((e = i), r !== void 0 && (r.limit = i));
            }
            var f = o === s;
          } else var f = !0;
          if (f) {
            if (r.order !== void 0) {
              let e = r.order,
                o = s;
              if (typeof e != "string") {
                let i = typeof e,
                  t;
                if (t === void 0)
                  if (i == "number" || i == "boolean") t = "" + e;
                  else if (e === null) t = "";
                  else
                    return (
                      (l.errors = [
                        {
                          instancePath: n + "/order",
                          schemaPath: "#/properties/order/type",
                          keyword: "type",
                          params: { type: "string" },
                        },
                      ]),
                      !1
                    );
                t !== void 0 && ((e = t), r !== void 0 && (r.order = t));
              }
              if (!(e === "asc" || e === "desc"))
                return (
                  (l.errors = [
                    {
                      instancePath: n + "/order",
                      schemaPath: "#/properties/order/enum",
                      keyword: "enum",
                      params: { allowedValues: A.properties.order.enum },
                    },
                  ]),
                  !1
                );
              var f = o === s;
            } else var f = !0;
            if (f) {
              if (r.after !== void 0) {
                let e = r.after,
                  o = s;
                if (typeof e != "string") {
                  let i = typeof e,
                    t;
                  if (t === void 0)
                    if (i == "number" || i == "boolean") t = "" + e;
                    else if (e === null) t = "";
                    else
                      return (
                        (l.errors = [
                          {
                            instancePath: n + "/after",
                            schemaPath: "#/properties/after/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  t !== void 0 && ((e = t), r !== void 0 && (r.after = t));
                }
                var f = o === s;
              } else var f = !0;
              if (f)
                if (r.before !== void 0) {
                  let e = r.before,
                    o = s;
                  if (typeof e != "string") {
                    let i = typeof e,
                      t;
                    if (t === void 0)
                      if (i == "number" || i == "boolean") t = "" + e;
                      else if (e === null) t = "";
                      else
                        return (
                          (l.errors = [
                            {
                              instancePath: n + "/before",
                              schemaPath: "#/properties/before/type",
                              keyword: "type",
                              params: { type: "string" },
                            },
                          ]),
                          !1
                        );
                    t !== void 0 && ((e = t), r !== void 0 && (r.before = t));
                  }
                  var f = o === s;
                } else var f = !0;
            }
          }
        } else
          return (
            (l.errors = [{ instancePath: n, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (l.errors = m), s === 0;
    }
    l.evaluated = { props: { limit: !0, order: !0, after: !0, before: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var j = d,
      D = {
        type: "object",
        properties: {
          limit: { type: "integer", default: 20 },
          order: { type: "string", default: "desc", enum: ["asc", "desc"] },
          after: { type: "string" },
          before: { type: "string" },
          run_id: { type: "string" },
        },
      };
    function d(
      r,
      { instancePath: n = "", parentData: u, parentDataProperty: c, rootData: p = r, dynamicAnchors: b = {} } = {},
    ) {
      let m = null,
        s = 0,
        a = d.evaluated;
      if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), s === 0))
        if (r && typeof r == "object" && !Array.isArray(r)) {
          if (r.limit !== void 0) {
            let e = r.limit,
              o = s;
            if (!(typeof e == "number" && !(e % 1) && !isNaN(e))) {
              let y = typeof e,
                i;
              if (i === void 0)
                if (y === "boolean" || e === null || (y === "string" && e && e == +e && !(e % 1))) i = +e;
                else
                  return (
                    (d.errors = [
                      {
                        instancePath: n + "/limit",
                        schemaPath: "#/properties/limit/type",
                        keyword: "type",
                        params: { type: "integer" },
                      },
                    ]),
                    !1
                  );
              i !== void 0 && ((e = i), r !== void 0 && (r.limit = i));
            }
            var f = o === s;
          } else var f = !0;
          if (f) {
            if (r.order !== void 0) {
              let e = r.order,
                o = s;
              if (typeof e != "string") {
                let i = typeof e,
                  t;
                if (t === void 0)
                  if (i == "number" || i == "boolean") t = "" + e;
                  else if (e === null) t = "";
                  else
                    return (
                      (d.errors = [
                        {
                          instancePath: n + "/order",
                          schemaPath: "#/properties/order/type",
                          keyword: "type",
                          params: { type: "string" },
                        },
                      ]),
                      !1
                    );
                t !== void 0 && ((e = t), r !== void 0 && (r.order = t));
              }
              if (!(e === "asc" || e === "desc"))
                return (
                  (d.errors = [
                    {
                      instancePath: n + "/order",
                      schemaPath: "#/properties/order/enum",
                      keyword: "enum",
                      params: { allowedValues: D.properties.order.enum },
                    },
                  ]),
                  !1
                );
              var f = o === s;
            } else var f = !0;
            if (f) {
              if (r.after !== void 0) {
                let e = r.after,
                  o = s;
                if (typeof e != "string") {
                  let i = typeof e,
                    t;
                  if (t === void 0)
                    if (i == "number" || i == "boolean") t = "" + e;
                    else if (e === null) t = "";
                    else
                      return (
                        (d.errors = [
                          {
                            instancePath: n + "/after",
                            schemaPath: "#/properties/after/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  t !== void 0 && ((e = t), r !== void 0 && (r.after = t));
                }
                var f = o === s;
              } else var f = !0;
              if (f) {
                if (r.before !== void 0) {
                  let e = r.before,
                    o = s;
                  if (typeof e != "string") {
                    let i = typeof e,
                      t;
                    if (t === void 0)
                      if (i == "number" || i == "boolean") t = "" + e;
                      else if (e === null) t = "";
                      else
                        return (
                          (d.errors = [
                            {
                              instancePath: n + "/before",
                              schemaPath: "#/properties/before/type",
                              keyword: "type",
                              params: { type: "string" },
                            },
                          ]),
                          !1
                        );
                    t !== void 0 && ((e = t), r !== void 0 && (r.before = t));
                  }
                  var f = o === s;
                } else var f = !0;
                if (f)
                  if (r.run_id !== void 0) {
                    let e = r.run_id,
                      o = s;
                    if (typeof e != "string") {
                      let i = typeof e,
                        t;
                      if (t === void 0)
                        if (i == "number" || i == "boolean") t = "" + e;
                        else if (e === null) t = "";
                        else
                          return (
                            (d.errors = [
                              {
                                instancePath: n + "/run_id",
                                schemaPath: "#/properties/run_id/type",
                                keyword: "type",
                                params: { type: "string" },
                              },
                            ]),
                            !1
                          );
                      t !== void 0 && ((e = t), r !== void 0 && (r.run_id = t));
                    }
                    var f = o === s;
                  } else var f = !0;
              }
            }
          }
        } else
          return (
            (d.errors = [{ instancePath: n, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return (d.errors = m), s === 0;
    }
    d.evaluated = {
      props: { limit: !0, order: !0, after: !0, before: !0, run_id: !0 },
      dynamicProps: !1,
      dynamicItems: !1,
    };
    return k(I);
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
  listAssistantFiles: { method: "GET", path: "/assistants/{assistant_id}/files", query: queries.listAssistants },
  createAssistantFile: {
    method: "POST",
    path: "/assistants/{assistant_id}/files",
    body: { required: true, validate: bodies.CreateAssistantFileRequest },
  },
  getAssistantFile: { method: "GET", path: "/assistants/{assistant_id}/files/{file_id}" },
  deleteAssistantFile: { method: "DELETE", path: "/assistants/{assistant_id}/files/{file_id}" },
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
  listMessageFiles: {
    method: "GET",
    path: "/threads/{thread_id}/messages/{message_id}/files",
    query: queries.listAssistants,
  },
  getMessageFile: { method: "GET", path: "/threads/{thread_id}/messages/{message_id}/files/{file_id}" },
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
  listRunSteps: { method: "GET", path: "/threads/{thread_id}/runs/{run_id}/steps", query: queries.listAssistants },
  getRunStep: { method: "GET", path: "/threads/{thread_id}/runs/{run_id}/steps/{step_id}" },
};
