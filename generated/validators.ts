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
    tag?: string;
    tagValue?: unknown;
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
  method: "GET" | "POST" | "DELETE" | "PUT" | "PATCH";
  path: keyof paths & string;
  /** Turns the text of the parameters into the types that they have. */
  query?: Validator;
  body?: { required: boolean; validate: Validator };
}

const bodies: Record<string, Validator> = (() => {
  "use strict";
  var compiled = (() => {
    var ae = Object.defineProperty;
    var me = Object.getOwnPropertyDescriptor;
    var fe = Object.getOwnPropertyNames;
    var ue = Object.prototype.hasOwnProperty;
    var ye = (t, s) => () => {
        try {
          return (s || t((s = { exports: {} }).exports, s), s.exports);
        } catch (A) {
          throw ((s = 0), A);
        }
      },
      ce = (t, s) => {
        for (var A in s) ae(t, A, { get: s[A], enumerable: !0 });
      },
      de = (t, s, A, D) => {
        if ((s && typeof s == "object") || typeof s == "function")
          for (let d of fe(s))
            !ue.call(t, d) && d !== A && ae(t, d, { get: () => s[d], enumerable: !(D = me(s, d)) || D.enumerable });
        return t;
      };
    var he = (t) => de(ae({}, "__esModule", { value: !0 }), t);
    var ne = ye((oe) => {
      "use strict";
      Object.defineProperty(oe, "__esModule", { value: !0 });
      function ie(t) {
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
      oe.default = ie;
      ie.code = 'require("ajv/dist/runtime/ucs2length").default';
    });
    var Ve = {};
    ce(Ve, {
      CreateAssistantFileRequest: () => Ae,
      CreateAssistantRequest: () => ve,
      CreateMessageRequest: () => Oe,
      CreateRunRequest: () => Le,
      CreateThreadAndRunRequest: () => Ne,
      CreateThreadRequest: () => De,
      ModifyAssistantRequest: () => xe,
      ModifyMessageRequest: () => Ie,
      ModifyRunRequest: () => Re,
      ModifyThreadRequest: () => je,
      SubmitToolOutputsRunRequest: () => Ee,
    });
    var ve = I,
      X = {
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
              oneOf: [
                { $ref: "#/components/schemas/AssistantToolsCode" },
                { $ref: "#/components/schemas/AssistantToolsRetrieval" },
                { $ref: "#/components/schemas/AssistantToolsFunction" },
              ],
              type: "object",
              discriminator: { propertyName: "type" },
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
      se = Object.prototype.hasOwnProperty,
      B = ne().default,
      ge = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["code_interpreter"] } } };
    function E(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
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
                    params: { allowedValues: ge.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (E.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((E.errors = r), e === 0);
    }
    E.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var _e = { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["retrieval"] } } };
    function T(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
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
                    params: { allowedValues: _e.properties.type.enum },
                  },
                ]),
                !1
              );
          }
        } else
          return (
            (T.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((T.errors = r), e === 0);
    }
    T.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var Pe = {
      type: "object",
      required: ["type", "function"],
      properties: {
        type: { type: "string", enum: ["function"] },
        function: { $ref: "#/components/schemas/FunctionObject" },
      },
    };
    function Y(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = Y.evaluated;
      return (
        n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        e === 0 && !(t && typeof t == "object" && !Array.isArray(t))
          ? ((Y.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1)
          : ((Y.errors = r), e === 0)
      );
    }
    Y.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function H(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = H.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if (t.name === void 0 && (p = "name"))
            return (
              (H.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.description !== void 0) {
            let m = e;
            if (typeof t.description != "string")
              return (
                (H.errors = [
                  {
                    instancePath: s + "/description",
                    schemaPath: "#/properties/description/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            var a = m === e;
          } else var a = !0;
          if (a) {
            if (t.name !== void 0) {
              let m = e;
              if (typeof t.name != "string")
                return (
                  (H.errors = [
                    {
                      instancePath: s + "/name",
                      schemaPath: "#/properties/name/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
              var a = m === e;
            } else var a = !0;
            if (a)
              if (t.parameters !== void 0) {
                let m = e;
                Y(t.parameters, {
                  instancePath: s + "/parameters",
                  parentData: t,
                  parentDataProperty: "parameters",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? Y.errors : r.concat(Y.errors)), (e = r.length));
                var a = m === e;
              } else var a = !0;
          }
        } else
          return (
            (H.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((H.errors = r), e === 0);
    }
    H.evaluated = { props: { description: !0, name: !0, parameters: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function V(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = V.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let p;
          if ((t.type === void 0 && (p = "type")) || (t.function === void 0 && (p = "function")))
            return (
              (V.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let m = t.type,
              h = e;
            if (typeof m != "string")
              return (
                (V.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (m !== "function")
              return (
                (V.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: Pe.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = h === e;
          } else var a = !0;
          if (a)
            if (t.function !== void 0) {
              let m = e;
              H(t.function, {
                instancePath: s + "/function",
                parentData: t,
                parentDataProperty: "function",
                rootData: d,
                dynamicAnchors: g,
              }) || ((r = r === null ? H.errors : r.concat(H.errors)), (e = r.length));
              var a = m === e;
            } else var a = !0;
        } else
          return (
            (V.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((V.errors = r), e === 0);
    }
    V.evaluated = { props: { type: !0, function: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var ke = {
      type: ["object", "null"],
      maxProperties: 16,
      propertyNames: { maxLength: 64 },
      additionalProperties: { type: "string", maxLength: 512 },
    };
    function x(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = x.evaluated;
      if (
        (n.dynamicProps && (n.props = void 0),
        n.dynamicItems && (n.items = void 0),
        !(t && typeof t == "object" && !Array.isArray(t)) && t !== null)
      )
        return (
          (x.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: ke.type } }]), !1
        );
      if (e === 0 && t && typeof t == "object" && !Array.isArray(t)) {
        if (Object.keys(t).length > 16)
          return (
            (x.errors = [
              { instancePath: s, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 16 } },
            ]),
            !1
          );
        for (let m in t) {
          let h = e;
          if (typeof m == "string" && B(m) > 64) {
            let u = {
              instancePath: s,
              schemaPath: "#/propertyNames/maxLength",
              keyword: "maxLength",
              params: { limit: 64 },
              propertyName: m,
            };
            r === null ? (r = [u]) : r.push(u), e++;
          }
          var a = h === e;
          if (!a) {
            let u = {
              instancePath: s,
              schemaPath: "#/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: m },
            };
            return (r === null ? (r = [u]) : r.push(u), e++, (x.errors = r), !1);
            break;
          }
        }
        if (a)
          for (let m in t) {
            let h = t[m],
              u = e;
            if (e === u)
              if (typeof h == "string") {
                if (B(h) > 512)
                  return (
                    (x.errors = [
                      {
                        instancePath: s + "/" + m.replace(/~/g, "~0").replace(/\//g, "~1"),
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
                      instancePath: s + "/" + m.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath: "#/additionalProperties/type",
                      keyword: "type",
                      params: { type: "string" },
                    },
                  ]),
                  !1
                );
            var p = u === e;
            if (!p) break;
          }
      }
      return ((x.errors = r), e === 0);
    }
    x.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var we = {
        oneOf: [
          { type: "string", enum: ["none", "auto"] },
          { $ref: "#/components/schemas/AssistantsApiResponseFormat" },
        ],
      },
      be = { type: "object", properties: { type: { type: "string", enum: ["text", "json_object"], default: "text" } } };
    function U(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = U.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          if (t.type !== void 0) {
            let a = t.type;
            if (typeof a != "string")
              return (
                (U.errors = [
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
                (U.errors = [
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
            (U.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((U.errors = r), e === 0);
    }
    U.evaluated = { props: { type: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function M(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = M.evaluated;
      n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0);
      let a = e,
        p = !1,
        m = null,
        h = e;
      if (typeof t != "string") {
        let _ = { instancePath: s, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        r === null ? (r = [_]) : r.push(_), e++;
      }
      if (!(t === "none" || t === "auto")) {
        let _ = {
          instancePath: s,
          schemaPath: "#/oneOf/0/enum",
          keyword: "enum",
          params: { allowedValues: we.oneOf[0].enum },
        };
        r === null ? (r = [_]) : r.push(_), e++;
      }
      var P = h === e;
      P && ((p = !0), (m = 0));
      let u = e;
      U(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: g }) ||
        ((r = r === null ? U.errors : r.concat(U.errors)), (e = r.length));
      var P = u === e;
      if (P && p) (p = !1), (m = [m, 1]);
      else if (P) {
        (p = !0), (m = 1);
        var f = {};
        f.type = !0;
      }
      if (p) (e = a), r !== null && (a ? (r.length = a) : (r = null));
      else {
        let _ = { instancePath: s, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: m } };
        return (r === null ? (r = [_]) : r.push(_), e++, (M.errors = r), !1);
      }
      return ((M.errors = r), (n.props = f), e === 0);
    }
    M.evaluated = { dynamicProps: !0, dynamicItems: !1 };
    function I(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
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
            let _ = e;
            for (let l in t)
              if (!se.call(X.properties, l)) {
                return (
                  (I.errors = [
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
              if (t.model !== void 0) {
                let l = t.model,
                  k = e,
                  i = e,
                  o = !1,
                  y = e;
                if (typeof l != "string") {
                  let c = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/0/type",
                    keyword: "type",
                    params: { type: "string" },
                  };
                  r === null ? (r = [c]) : r.push(c), e++;
                }
                var a = y === e;
                o = o || a;
                let v = e;
                if (typeof l != "string") {
                  let c = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/1/type",
                    keyword: "type",
                    params: { type: "string" },
                  };
                  r === null ? (r = [c]) : r.push(c), e++;
                }
                if (
                  !(
                    l === "gpt-4-turbo" ||
                    l === "gpt-4-turbo-2024-04-09" ||
                    l === "gpt-4-0125-preview" ||
                    l === "gpt-4-turbo-preview" ||
                    l === "gpt-4-1106-preview" ||
                    l === "gpt-4-vision-preview" ||
                    l === "gpt-4" ||
                    l === "gpt-4-0314" ||
                    l === "gpt-4-0613" ||
                    l === "gpt-4-32k" ||
                    l === "gpt-4-32k-0314" ||
                    l === "gpt-4-32k-0613" ||
                    l === "gpt-3.5-turbo" ||
                    l === "gpt-3.5-turbo-16k" ||
                    l === "gpt-3.5-turbo-0613" ||
                    l === "gpt-3.5-turbo-1106" ||
                    l === "gpt-3.5-turbo-0125" ||
                    l === "gpt-3.5-turbo-16k-0613"
                  )
                ) {
                  let c = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf/1/enum",
                    keyword: "enum",
                    params: { allowedValues: X.properties.model.anyOf[1].enum },
                  };
                  r === null ? (r = [c]) : r.push(c), e++;
                }
                var a = v === e;
                if (((o = o || a), o)) (e = i), r !== null && (i ? (r.length = i) : (r = null));
                else {
                  let c = {
                    instancePath: s + "/model",
                    schemaPath: "#/properties/model/anyOf",
                    keyword: "anyOf",
                    params: {},
                  };
                  return (r === null ? (r = [c]) : r.push(c), e++, (I.errors = r), !1);
                }
                var p = k === e;
              } else var p = !0;
              if (p) {
                if (t.name !== void 0) {
                  let l = t.name,
                    k = e;
                  if (typeof l != "string" && l !== null)
                    return (
                      (I.errors = [
                        {
                          instancePath: s + "/name",
                          schemaPath: "#/properties/name/type",
                          keyword: "type",
                          params: { type: X.properties.name.type },
                        },
                      ]),
                      !1
                    );
                  if (e === k && typeof l == "string" && B(l) > 256)
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
                  var p = k === e;
                } else var p = !0;
                if (p) {
                  if (t.description !== void 0) {
                    let l = t.description,
                      k = e;
                    if (typeof l != "string" && l !== null)
                      return (
                        (I.errors = [
                          {
                            instancePath: s + "/description",
                            schemaPath: "#/properties/description/type",
                            keyword: "type",
                            params: { type: X.properties.description.type },
                          },
                        ]),
                        !1
                      );
                    if (e === k && typeof l == "string" && B(l) > 512)
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
                    var p = k === e;
                  } else var p = !0;
                  if (p) {
                    if (t.instructions !== void 0) {
                      let l = t.instructions,
                        k = e;
                      if (typeof l != "string" && l !== null)
                        return (
                          (I.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: X.properties.instructions.type },
                            },
                          ]),
                          !1
                        );
                      if (e === k && typeof l == "string" && B(l) > 256e3)
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
                      var p = k === e;
                    } else var p = !0;
                    if (p) {
                      if (t.tools !== void 0) {
                        let l = t.tools,
                          k = e;
                        if (e === k)
                          if (Array.isArray(l)) {
                            if (l.length > 128)
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
                              var m = !0;
                              let o = l.length;
                              for (let y = 0; y < o; y++) {
                                let v = l[y],
                                  c = e;
                                if (e === c)
                                  if (v && typeof v == "object" && !Array.isArray(v)) {
                                    let O = v.type;
                                    if (typeof O == "string")
                                      if (O === "code_interpreter") {
                                        E(v, {
                                          instancePath: s + "/tools/" + y,
                                          parentData: l,
                                          parentDataProperty: y,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                        var h = {};
                                        h.type = !0;
                                      } else if (O === "retrieval")
                                        T(v, {
                                          instancePath: s + "/tools/" + y,
                                          parentData: l,
                                          parentDataProperty: y,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                          h !== !0 && ((h = h || {}), (h.type = !0));
                                      else if (O === "function")
                                        V(v, {
                                          instancePath: s + "/tools/" + y,
                                          parentData: l,
                                          parentDataProperty: y,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? V.errors : r.concat(V.errors)), (e = r.length)),
                                          h !== !0 && ((h = h || {}), (h.type = !0), (h.function = !0));
                                      else
                                        return (
                                          (I.errors = [
                                            {
                                              instancePath: s + "/tools/" + y,
                                              schemaPath: "#/properties/tools/items/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "mapping", tag: "type", tagValue: O },
                                            },
                                          ]),
                                          !1
                                        );
                                    else
                                      return (
                                        (I.errors = [
                                          {
                                            instancePath: s + "/tools/" + y,
                                            schemaPath: "#/properties/tools/items/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "tag", tag: "type", tagValue: O },
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (I.errors = [
                                        {
                                          instancePath: s + "/tools/" + y,
                                          schemaPath: "#/properties/tools/items/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var m = c === e;
                                if (!m) break;
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
                        var p = k === e;
                      } else var p = !0;
                      if (p) {
                        if (t.file_ids !== void 0) {
                          let l = t.file_ids,
                            k = e;
                          if (e === k)
                            if (Array.isArray(l)) {
                              if (l.length > 20)
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
                                var u = !0;
                                let o = l.length;
                                for (let y = 0; y < o; y++) {
                                  let v = e;
                                  if (typeof l[y] != "string")
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
                                  var u = v === e;
                                  if (!u) break;
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
                          var p = k === e;
                        } else var p = !0;
                        if (p) {
                          if (t.metadata !== void 0) {
                            let l = e;
                            x(t.metadata, {
                              instancePath: s + "/metadata",
                              parentData: t,
                              parentDataProperty: "metadata",
                              rootData: d,
                              dynamicAnchors: g,
                            }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                            var p = l === e;
                          } else var p = !0;
                          if (p) {
                            if (t.temperature !== void 0) {
                              let l = t.temperature,
                                k = e;
                              if (typeof l != "number" && l !== null)
                                return (
                                  (I.errors = [
                                    {
                                      instancePath: s + "/temperature",
                                      schemaPath: "#/properties/temperature/type",
                                      keyword: "type",
                                      params: { type: X.properties.temperature.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === k && typeof l == "number") {
                                if (l > 2 || isNaN(l))
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
                                if (l < 0 || isNaN(l))
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
                              var p = k === e;
                            } else var p = !0;
                            if (p) {
                              if (t.top_p !== void 0) {
                                let l = t.top_p,
                                  k = e;
                                if (typeof l != "number" && l !== null)
                                  return (
                                    (I.errors = [
                                      {
                                        instancePath: s + "/top_p",
                                        schemaPath: "#/properties/top_p/type",
                                        keyword: "type",
                                        params: { type: X.properties.top_p.type },
                                      },
                                    ]),
                                    !1
                                  );
                                if (e === k && typeof l == "number") {
                                  if (l > 1 || isNaN(l))
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
                                  if (l < 0 || isNaN(l))
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
                                var p = k === e;
                              } else var p = !0;
                              if (p)
                                if (t.response_format !== void 0) {
                                  let l = t.response_format,
                                    k = e,
                                    i = e,
                                    o = !1,
                                    y = e;
                                  M(l, {
                                    instancePath: s + "/response_format",
                                    parentData: t,
                                    parentDataProperty: "response_format",
                                    rootData: d,
                                    dynamicAnchors: g,
                                  }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                  var P = y === e;
                                  o = o || P;
                                  let v = e;
                                  if (l !== null) {
                                    let w = {
                                      instancePath: s + "/response_format",
                                      schemaPath: "#/properties/response_format/anyOf/1/type",
                                      keyword: "type",
                                      params: { type: "null" },
                                    };
                                    r === null ? (r = [w]) : r.push(w), e++;
                                  }
                                  var P = v === e;
                                  if (((o = o || P), o)) (e = i), r !== null && (i ? (r.length = i) : (r = null));
                                  else {
                                    let w = {
                                      instancePath: s + "/response_format",
                                      schemaPath: "#/properties/response_format/anyOf",
                                      keyword: "anyOf",
                                      params: {},
                                    };
                                    return (r === null ? (r = [w]) : r.push(w), e++, (I.errors = r), !1);
                                  }
                                  var p = k === e;
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
      return ((I.errors = r), e === 0);
    }
    I.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var xe = q,
      Z = {
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
              oneOf: [
                { $ref: "#/components/schemas/AssistantToolsCode" },
                { $ref: "#/components/schemas/AssistantToolsRetrieval" },
                { $ref: "#/components/schemas/AssistantToolsFunction" },
              ],
              type: "object",
              discriminator: { propertyName: "type" },
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
    function q(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = q.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let P = e;
          for (let f in t)
            if (!se.call(Z.properties, f)) {
              return (
                (q.errors = [
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
          if (P === e) {
            if (t.model !== void 0) {
              let f = e;
              if (typeof t.model != "string")
                return (
                  (q.errors = [
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
                  _ = e;
                if (typeof f != "string" && f !== null)
                  return (
                    (q.errors = [
                      {
                        instancePath: s + "/name",
                        schemaPath: "#/properties/name/type",
                        keyword: "type",
                        params: { type: Z.properties.name.type },
                      },
                    ]),
                    !1
                  );
                if (e === _ && typeof f == "string" && B(f) > 256)
                  return (
                    (q.errors = [
                      {
                        instancePath: s + "/name",
                        schemaPath: "#/properties/name/maxLength",
                        keyword: "maxLength",
                        params: { limit: 256 },
                      },
                    ]),
                    !1
                  );
                var a = _ === e;
              } else var a = !0;
              if (a) {
                if (t.description !== void 0) {
                  let f = t.description,
                    _ = e;
                  if (typeof f != "string" && f !== null)
                    return (
                      (q.errors = [
                        {
                          instancePath: s + "/description",
                          schemaPath: "#/properties/description/type",
                          keyword: "type",
                          params: { type: Z.properties.description.type },
                        },
                      ]),
                      !1
                    );
                  if (e === _ && typeof f == "string" && B(f) > 512)
                    return (
                      (q.errors = [
                        {
                          instancePath: s + "/description",
                          schemaPath: "#/properties/description/maxLength",
                          keyword: "maxLength",
                          params: { limit: 512 },
                        },
                      ]),
                      !1
                    );
                  var a = _ === e;
                } else var a = !0;
                if (a) {
                  if (t.instructions !== void 0) {
                    let f = t.instructions,
                      _ = e;
                    if (typeof f != "string" && f !== null)
                      return (
                        (q.errors = [
                          {
                            instancePath: s + "/instructions",
                            schemaPath: "#/properties/instructions/type",
                            keyword: "type",
                            params: { type: Z.properties.instructions.type },
                          },
                        ]),
                        !1
                      );
                    if (e === _ && typeof f == "string" && B(f) > 256e3)
                      return (
                        (q.errors = [
                          {
                            instancePath: s + "/instructions",
                            schemaPath: "#/properties/instructions/maxLength",
                            keyword: "maxLength",
                            params: { limit: 256e3 },
                          },
                        ]),
                        !1
                      );
                    var a = _ === e;
                  } else var a = !0;
                  if (a) {
                    if (t.tools !== void 0) {
                      let f = t.tools,
                        _ = e;
                      if (e === _)
                        if (Array.isArray(f)) {
                          if (f.length > 128)
                            return (
                              (q.errors = [
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
                            let k = f.length;
                            for (let i = 0; i < k; i++) {
                              let o = f[i],
                                y = e;
                              if (e === y)
                                if (o && typeof o == "object" && !Array.isArray(o)) {
                                  let c = o.type;
                                  if (typeof c == "string")
                                    if (c === "code_interpreter") {
                                      E(o, {
                                        instancePath: s + "/tools/" + i,
                                        parentData: f,
                                        parentDataProperty: i,
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                      var m = {};
                                      m.type = !0;
                                    } else if (c === "retrieval")
                                      T(o, {
                                        instancePath: s + "/tools/" + i,
                                        parentData: f,
                                        parentDataProperty: i,
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                        m !== !0 && ((m = m || {}), (m.type = !0));
                                    else if (c === "function")
                                      V(o, {
                                        instancePath: s + "/tools/" + i,
                                        parentData: f,
                                        parentDataProperty: i,
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? V.errors : r.concat(V.errors)), (e = r.length)),
                                        m !== !0 && ((m = m || {}), (m.type = !0), (m.function = !0));
                                    else
                                      return (
                                        (q.errors = [
                                          {
                                            instancePath: s + "/tools/" + i,
                                            schemaPath: "#/properties/tools/items/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "mapping", tag: "type", tagValue: c },
                                          },
                                        ]),
                                        !1
                                      );
                                  else
                                    return (
                                      (q.errors = [
                                        {
                                          instancePath: s + "/tools/" + i,
                                          schemaPath: "#/properties/tools/items/discriminator",
                                          keyword: "discriminator",
                                          params: { error: "tag", tag: "type", tagValue: c },
                                        },
                                      ]),
                                      !1
                                    );
                                } else
                                  return (
                                    (q.errors = [
                                      {
                                        instancePath: s + "/tools/" + i,
                                        schemaPath: "#/properties/tools/items/type",
                                        keyword: "type",
                                        params: { type: "object" },
                                      },
                                    ]),
                                    !1
                                  );
                              var p = y === e;
                              if (!p) break;
                            }
                          }
                        } else
                          return (
                            (q.errors = [
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
                    if (a) {
                      if (t.file_ids !== void 0) {
                        let f = t.file_ids,
                          _ = e;
                        if (e === _)
                          if (Array.isArray(f)) {
                            if (f.length > 20)
                              return (
                                (q.errors = [
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
                              var h = !0;
                              let k = f.length;
                              for (let i = 0; i < k; i++) {
                                let o = e;
                                if (typeof f[i] != "string")
                                  return (
                                    (q.errors = [
                                      {
                                        instancePath: s + "/file_ids/" + i,
                                        schemaPath: "#/properties/file_ids/items/type",
                                        keyword: "type",
                                        params: { type: "string" },
                                      },
                                    ]),
                                    !1
                                  );
                                var h = o === e;
                                if (!h) break;
                              }
                            }
                          } else
                            return (
                              (q.errors = [
                                {
                                  instancePath: s + "/file_ids",
                                  schemaPath: "#/properties/file_ids/type",
                                  keyword: "type",
                                  params: { type: "array" },
                                },
                              ]),
                              !1
                            );
                        var a = _ === e;
                      } else var a = !0;
                      if (a) {
                        if (t.metadata !== void 0) {
                          let f = e;
                          x(t.metadata, {
                            instancePath: s + "/metadata",
                            parentData: t,
                            parentDataProperty: "metadata",
                            rootData: d,
                            dynamicAnchors: g,
                          }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                          var a = f === e;
                        } else var a = !0;
                        if (a) {
                          if (t.temperature !== void 0) {
                            let f = t.temperature,
                              _ = e;
                            if (typeof f != "number" && f !== null)
                              return (
                                (q.errors = [
                                  {
                                    instancePath: s + "/temperature",
                                    schemaPath: "#/properties/temperature/type",
                                    keyword: "type",
                                    params: { type: Z.properties.temperature.type },
                                  },
                                ]),
                                !1
                              );
                            if (e === _ && typeof f == "number") {
                              if (f > 2 || isNaN(f))
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
                              if (f < 0 || isNaN(f))
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
                            var a = _ === e;
                          } else var a = !0;
                          if (a) {
                            if (t.top_p !== void 0) {
                              let f = t.top_p,
                                _ = e;
                              if (typeof f != "number" && f !== null)
                                return (
                                  (q.errors = [
                                    {
                                      instancePath: s + "/top_p",
                                      schemaPath: "#/properties/top_p/type",
                                      keyword: "type",
                                      params: { type: Z.properties.top_p.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === _ && typeof f == "number") {
                                if (f > 1 || isNaN(f))
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
                                if (f < 0 || isNaN(f))
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
                              var a = _ === e;
                            } else var a = !0;
                            if (a)
                              if (t.response_format !== void 0) {
                                let f = t.response_format,
                                  _ = e,
                                  l = e,
                                  k = !1,
                                  i = e;
                                M(f, {
                                  instancePath: s + "/response_format",
                                  parentData: t,
                                  parentDataProperty: "response_format",
                                  rootData: d,
                                  dynamicAnchors: g,
                                }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                var u = i === e;
                                k = k || u;
                                let o = e;
                                if (f !== null) {
                                  let v = {
                                    instancePath: s + "/response_format",
                                    schemaPath: "#/properties/response_format/anyOf/1/type",
                                    keyword: "type",
                                    params: { type: "null" },
                                  };
                                  r === null ? (r = [v]) : r.push(v), e++;
                                }
                                var u = o === e;
                                if (((k = k || u), k)) (e = l), r !== null && (l ? (r.length = l) : (r = null));
                                else {
                                  let v = {
                                    instancePath: s + "/response_format",
                                    schemaPath: "#/properties/response_format/anyOf",
                                    keyword: "anyOf",
                                    params: {},
                                  };
                                  return (r === null ? (r = [v]) : r.push(v), e++, (q.errors = r), !1);
                                }
                                var a = _ === e;
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
            (q.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((q.errors = r), e === 0);
    }
    q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ae = W;
    function W(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = W.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a;
          if (t.file_id === void 0 && (a = "file_id"))
            return (
              (W.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } },
              ]),
              !1
            );
          {
            let p = e;
            for (let m in t)
              if (m !== "file_id") {
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
            if (p === e && t.file_id !== void 0 && typeof t.file_id != "string")
              return (
                (W.errors = [
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
            (W.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((W.errors = r), e === 0);
    }
    W.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var De = J;
    var le = {
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
    function R(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = R.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let m;
          if ((t.role === void 0 && (m = "role")) || (t.content === void 0 && (m = "content")))
            return (
              (R.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: m } },
              ]),
              !1
            );
          {
            let h = e;
            for (let u in t)
              if (!(u === "role" || u === "content" || u === "file_ids" || u === "metadata")) {
                return (
                  (R.errors = [
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
            if (h === e) {
              if (t.role !== void 0) {
                let u = t.role,
                  P = e;
                if (typeof u != "string")
                  return (
                    (R.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (!(u === "user" || u === "assistant"))
                  return (
                    (R.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/enum",
                        keyword: "enum",
                        params: { allowedValues: le.properties.role.enum },
                      },
                    ]),
                    !1
                  );
                var a = P === e;
              } else var a = !0;
              if (a) {
                if (t.content !== void 0) {
                  let u = t.content,
                    P = e;
                  if (e === P)
                    if (typeof u == "string") {
                      if (B(u) > 256e3)
                        return (
                          (R.errors = [
                            {
                              instancePath: s + "/content",
                              schemaPath: "#/properties/content/maxLength",
                              keyword: "maxLength",
                              params: { limit: 256e3 },
                            },
                          ]),
                          !1
                        );
                      if (B(u) < 1)
                        return (
                          (R.errors = [
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
                        (R.errors = [
                          {
                            instancePath: s + "/content",
                            schemaPath: "#/properties/content/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  var a = P === e;
                } else var a = !0;
                if (a) {
                  if (t.file_ids !== void 0) {
                    let u = t.file_ids,
                      P = e;
                    if (e === P)
                      if (Array.isArray(u)) {
                        if (u.length > 10)
                          return (
                            (R.errors = [
                              {
                                instancePath: s + "/file_ids",
                                schemaPath: "#/properties/file_ids/maxItems",
                                keyword: "maxItems",
                                params: { limit: 10 },
                              },
                            ]),
                            !1
                          );
                        if (u.length < 1)
                          return (
                            (R.errors = [
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
                          let _ = u.length;
                          for (let l = 0; l < _; l++) {
                            let k = e;
                            if (typeof u[l] != "string")
                              return (
                                (R.errors = [
                                  {
                                    instancePath: s + "/file_ids/" + l,
                                    schemaPath: "#/properties/file_ids/items/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var p = k === e;
                            if (!p) break;
                          }
                        }
                      } else
                        return (
                          (R.errors = [
                            {
                              instancePath: s + "/file_ids",
                              schemaPath: "#/properties/file_ids/type",
                              keyword: "type",
                              params: { type: "array" },
                            },
                          ]),
                          !1
                        );
                    var a = P === e;
                  } else var a = !0;
                  if (a)
                    if (t.metadata !== void 0) {
                      let u = e;
                      x(t.metadata, {
                        instancePath: s + "/metadata",
                        parentData: t,
                        parentDataProperty: "metadata",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                      var a = u === e;
                    } else var a = !0;
                }
              }
            }
          }
        } else
          return (
            (R.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((R.errors = r), e === 0);
    }
    R.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    function J(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = J.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let m = e;
          for (let h in t)
            if (!(h === "messages" || h === "metadata")) {
              return (
                (J.errors = [
                  {
                    instancePath: s,
                    schemaPath: "#/additionalProperties",
                    keyword: "additionalProperties",
                    params: { additionalProperty: h },
                  },
                ]),
                !1
              );
              break;
            }
          if (m === e) {
            if (t.messages !== void 0) {
              let h = t.messages,
                u = e;
              if (e === u)
                if (Array.isArray(h)) {
                  var a = !0;
                  let P = h.length;
                  for (let f = 0; f < P; f++) {
                    let _ = e;
                    R(h[f], {
                      instancePath: s + "/messages/" + f,
                      parentData: h,
                      parentDataProperty: f,
                      rootData: d,
                      dynamicAnchors: g,
                    }) || ((r = r === null ? R.errors : r.concat(R.errors)), (e = r.length));
                    var a = _ === e;
                    if (!a) break;
                  }
                } else
                  return (
                    (J.errors = [
                      {
                        instancePath: s + "/messages",
                        schemaPath: "#/properties/messages/type",
                        keyword: "type",
                        params: { type: "array" },
                      },
                    ]),
                    !1
                  );
              var p = u === e;
            } else var p = !0;
            if (p)
              if (t.metadata !== void 0) {
                let h = e;
                x(t.metadata, {
                  instancePath: s + "/metadata",
                  parentData: t,
                  parentDataProperty: "metadata",
                  rootData: d,
                  dynamicAnchors: g,
                }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                var p = h === e;
              } else var p = !0;
          }
        } else
          return (
            (J.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((J.errors = r), e === 0);
    }
    J.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var je = ee;
    function ee(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = ee.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let p in t)
            if (p !== "metadata") {
              return (
                (ee.errors = [
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
              dynamicAnchors: g,
            }) ||
              ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length)));
        } else
          return (
            (ee.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((ee.errors = r), e === 0);
    }
    ee.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Oe = C;
    function C(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = C.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let m;
          if ((t.role === void 0 && (m = "role")) || (t.content === void 0 && (m = "content")))
            return (
              (C.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: m } },
              ]),
              !1
            );
          {
            let h = e;
            for (let u in t)
              if (!(u === "role" || u === "content" || u === "file_ids" || u === "metadata")) {
                return (
                  (C.errors = [
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
            if (h === e) {
              if (t.role !== void 0) {
                let u = t.role,
                  P = e;
                if (typeof u != "string")
                  return (
                    (C.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/type",
                        keyword: "type",
                        params: { type: "string" },
                      },
                    ]),
                    !1
                  );
                if (!(u === "user" || u === "assistant"))
                  return (
                    (C.errors = [
                      {
                        instancePath: s + "/role",
                        schemaPath: "#/properties/role/enum",
                        keyword: "enum",
                        params: { allowedValues: le.properties.role.enum },
                      },
                    ]),
                    !1
                  );
                var a = P === e;
              } else var a = !0;
              if (a) {
                if (t.content !== void 0) {
                  let u = t.content,
                    P = e;
                  if (e === P)
                    if (typeof u == "string") {
                      if (B(u) > 256e3)
                        return (
                          (C.errors = [
                            {
                              instancePath: s + "/content",
                              schemaPath: "#/properties/content/maxLength",
                              keyword: "maxLength",
                              params: { limit: 256e3 },
                            },
                          ]),
                          !1
                        );
                      if (B(u) < 1)
                        return (
                          (C.errors = [
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
                        (C.errors = [
                          {
                            instancePath: s + "/content",
                            schemaPath: "#/properties/content/type",
                            keyword: "type",
                            params: { type: "string" },
                          },
                        ]),
                        !1
                      );
                  var a = P === e;
                } else var a = !0;
                if (a) {
                  if (t.file_ids !== void 0) {
                    let u = t.file_ids,
                      P = e;
                    if (e === P)
                      if (Array.isArray(u)) {
                        if (u.length > 10)
                          return (
                            (C.errors = [
                              {
                                instancePath: s + "/file_ids",
                                schemaPath: "#/properties/file_ids/maxItems",
                                keyword: "maxItems",
                                params: { limit: 10 },
                              },
                            ]),
                            !1
                          );
                        if (u.length < 1)
                          return (
                            (C.errors = [
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
                          let _ = u.length;
                          for (let l = 0; l < _; l++) {
                            let k = e;
                            if (typeof u[l] != "string")
                              return (
                                (C.errors = [
                                  {
                                    instancePath: s + "/file_ids/" + l,
                                    schemaPath: "#/properties/file_ids/items/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var p = k === e;
                            if (!p) break;
                          }
                        }
                      } else
                        return (
                          (C.errors = [
                            {
                              instancePath: s + "/file_ids",
                              schemaPath: "#/properties/file_ids/type",
                              keyword: "type",
                              params: { type: "array" },
                            },
                          ]),
                          !1
                        );
                    var a = P === e;
                  } else var a = !0;
                  if (a)
                    if (t.metadata !== void 0) {
                      let u = e;
                      x(t.metadata, {
                        instancePath: s + "/metadata",
                        parentData: t,
                        parentDataProperty: "metadata",
                        rootData: d,
                        dynamicAnchors: g,
                      }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                      var a = u === e;
                    } else var a = !0;
                }
              }
            }
          }
        } else
          return (
            (C.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((C.errors = r), e === 0);
    }
    C.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ie = re;
    function re(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = re.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let p in t)
            if (p !== "metadata") {
              return (
                (re.errors = [
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
              dynamicAnchors: g,
            }) ||
              ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length)));
        } else
          return (
            (re.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((re.errors = r), e === 0);
    }
    re.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ne = N,
      Q = {
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
              oneOf: [
                { $ref: "#/components/schemas/AssistantToolsCode" },
                { $ref: "#/components/schemas/AssistantToolsRetrieval" },
                { $ref: "#/components/schemas/AssistantToolsFunction" },
              ],
              type: "object",
              discriminator: { propertyName: "type" },
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
      pe = {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", enum: ["auto", "last_messages"] },
          last_messages: { type: ["integer", "null"], minimum: 1 },
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
          let p;
          if (t.type === void 0 && (p = "type"))
            return (
              (F.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } },
              ]),
              !1
            );
          if (t.type !== void 0) {
            let m = t.type,
              h = e;
            if (typeof m != "string")
              return (
                (F.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/type",
                    keyword: "type",
                    params: { type: "string" },
                  },
                ]),
                !1
              );
            if (!(m === "auto" || m === "last_messages"))
              return (
                (F.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: pe.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = h === e;
          } else var a = !0;
          if (a)
            if (t.last_messages !== void 0) {
              let m = t.last_messages,
                h = e;
              if (!(typeof m == "number" && !(m % 1) && !isNaN(m)) && m !== null)
                return (
                  (F.errors = [
                    {
                      instancePath: s + "/last_messages",
                      schemaPath: "#/properties/last_messages/type",
                      keyword: "type",
                      params: { type: pe.properties.last_messages.type },
                    },
                  ]),
                  !1
                );
              if (e === h && typeof m == "number" && (m < 1 || isNaN(m)))
                return (
                  (F.errors = [
                    {
                      instancePath: s + "/last_messages",
                      schemaPath: "#/properties/last_messages/minimum",
                      keyword: "minimum",
                      params: { comparison: ">=", limit: 1 },
                    },
                  ]),
                  !1
                );
              var a = h === e;
            } else var a = !0;
        } else
          return (
            (F.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((F.errors = r), e === 0);
    }
    F.evaluated = { props: { type: !0, last_messages: !0 }, dynamicProps: !1, dynamicItems: !1 };
    var qe = {
        oneOf: [
          { type: "string", enum: ["none", "auto"] },
          { $ref: "#/components/schemas/AssistantsApiNamedToolChoice" },
        ],
      },
      $e = {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", enum: ["function", "code_interpreter", "retrieval"] },
          function: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
        },
      };
    function S(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
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
            let m = t.type,
              h = e;
            if (typeof m != "string")
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
            if (!(m === "function" || m === "code_interpreter" || m === "retrieval"))
              return (
                (S.errors = [
                  {
                    instancePath: s + "/type",
                    schemaPath: "#/properties/type/enum",
                    keyword: "enum",
                    params: { allowedValues: $e.properties.type.enum },
                  },
                ]),
                !1
              );
            var a = h === e;
          } else var a = !0;
          if (a)
            if (t.function !== void 0) {
              let m = t.function,
                h = e;
              if (e === h)
                if (m && typeof m == "object" && !Array.isArray(m)) {
                  let P;
                  if (m.name === void 0 && (P = "name"))
                    return (
                      (S.errors = [
                        {
                          instancePath: s + "/function",
                          schemaPath: "#/properties/function/required",
                          keyword: "required",
                          params: { missingProperty: P },
                        },
                      ]),
                      !1
                    );
                  if (m.name !== void 0 && typeof m.name != "string")
                    return (
                      (S.errors = [
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
                    (S.errors = [
                      {
                        instancePath: s + "/function",
                        schemaPath: "#/properties/function/type",
                        keyword: "type",
                        params: { type: "object" },
                      },
                    ]),
                    !1
                  );
              var a = h === e;
            } else var a = !0;
        } else
          return (
            (S.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((S.errors = r), e === 0);
    }
    S.evaluated = { props: { type: !0, function: !0 }, dynamicProps: !1, dynamicItems: !1 };
    function K(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = K.evaluated;
      n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0);
      let a = e,
        p = !1,
        m = null,
        h = e;
      if (typeof t != "string") {
        let _ = { instancePath: s, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        r === null ? (r = [_]) : r.push(_), e++;
      }
      if (!(t === "none" || t === "auto")) {
        let _ = {
          instancePath: s,
          schemaPath: "#/oneOf/0/enum",
          keyword: "enum",
          params: { allowedValues: qe.oneOf[0].enum },
        };
        r === null ? (r = [_]) : r.push(_), e++;
      }
      var P = h === e;
      P && ((p = !0), (m = 0));
      let u = e;
      S(t, { instancePath: s, parentData: A, parentDataProperty: D, rootData: d, dynamicAnchors: g }) ||
        ((r = r === null ? S.errors : r.concat(S.errors)), (e = r.length));
      var P = u === e;
      if (P && p) (p = !1), (m = [m, 1]);
      else if (P) {
        (p = !0), (m = 1);
        var f = {};
        (f.type = !0), (f.function = !0);
      }
      if (p) (e = a), r !== null && (a ? (r.length = a) : (r = null));
      else {
        let _ = { instancePath: s, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: m } };
        return (r === null ? (r = [_]) : r.push(_), e++, (K.errors = r), !1);
      }
      return ((K.errors = r), (n.props = f), e === 0);
    }
    K.evaluated = { dynamicProps: !0, dynamicItems: !1 };
    function N(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = N.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let l;
          if (t.assistant_id === void 0 && (l = "assistant_id"))
            return (
              (N.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } },
              ]),
              !1
            );
          {
            let k = e;
            for (let i in t)
              if (!se.call(Q.properties, i)) {
                return (
                  (N.errors = [
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
            if (k === e) {
              if (t.assistant_id !== void 0) {
                let i = e;
                if (typeof t.assistant_id != "string")
                  return (
                    (N.errors = [
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
                  J(t.thread, {
                    instancePath: s + "/thread",
                    parentData: t,
                    parentDataProperty: "thread",
                    rootData: d,
                    dynamicAnchors: g,
                  }) || ((r = r === null ? J.errors : r.concat(J.errors)), (e = r.length));
                  var a = i === e;
                } else var a = !0;
                if (a) {
                  if (t.model !== void 0) {
                    let i = t.model,
                      o = e,
                      y = e,
                      v = !1,
                      c = e;
                    if (typeof i != "string") {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/0/type",
                        keyword: "type",
                        params: { type: "string" },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    var p = c === e;
                    v = v || p;
                    let w = e;
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
                        params: { allowedValues: Q.properties.model.anyOf[1].enum },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    var p = w === e;
                    v = v || p;
                    let O = e;
                    if (i !== null) {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf/2/type",
                        keyword: "type",
                        params: { type: "null" },
                      };
                      r === null ? (r = [b]) : r.push(b), e++;
                    }
                    var p = O === e;
                    if (((v = v || p), v)) (e = y), r !== null && (y ? (r.length = y) : (r = null));
                    else {
                      let b = {
                        instancePath: s + "/model",
                        schemaPath: "#/properties/model/anyOf",
                        keyword: "anyOf",
                        params: {},
                      };
                      return (r === null ? (r = [b]) : r.push(b), e++, (N.errors = r), !1);
                    }
                    var a = o === e;
                  } else var a = !0;
                  if (a) {
                    if (t.instructions !== void 0) {
                      let i = t.instructions,
                        o = e;
                      if (typeof i != "string" && i !== null)
                        return (
                          (N.errors = [
                            {
                              instancePath: s + "/instructions",
                              schemaPath: "#/properties/instructions/type",
                              keyword: "type",
                              params: { type: Q.properties.instructions.type },
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
                            (N.errors = [
                              {
                                instancePath: s + "/tools",
                                schemaPath: "#/properties/tools/type",
                                keyword: "type",
                                params: { type: Q.properties.tools.type },
                              },
                            ]),
                            !1
                          );
                        if (e === o && Array.isArray(i)) {
                          if (i.length > 20)
                            return (
                              (N.errors = [
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
                            var m = !0;
                            let v = i.length;
                            for (let c = 0; c < v; c++) {
                              let w = i[c],
                                O = e;
                              if (e === O)
                                if (w && typeof w == "object" && !Array.isArray(w)) {
                                  let b = w.type;
                                  if (typeof b == "string")
                                    if (b === "code_interpreter") {
                                      E(w, {
                                        instancePath: s + "/tools/" + c,
                                        parentData: i,
                                        parentDataProperty: c,
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                      var h = {};
                                      h.type = !0;
                                    } else if (b === "retrieval")
                                      T(w, {
                                        instancePath: s + "/tools/" + c,
                                        parentData: i,
                                        parentDataProperty: c,
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                        h !== !0 && ((h = h || {}), (h.type = !0));
                                    else if (b === "function")
                                      V(w, {
                                        instancePath: s + "/tools/" + c,
                                        parentData: i,
                                        parentDataProperty: c,
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? V.errors : r.concat(V.errors)), (e = r.length)),
                                        h !== !0 && ((h = h || {}), (h.type = !0), (h.function = !0));
                                    else
                                      return (
                                        (N.errors = [
                                          {
                                            instancePath: s + "/tools/" + c,
                                            schemaPath: "#/properties/tools/items/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "mapping", tag: "type", tagValue: b },
                                          },
                                        ]),
                                        !1
                                      );
                                  else
                                    return (
                                      (N.errors = [
                                        {
                                          instancePath: s + "/tools/" + c,
                                          schemaPath: "#/properties/tools/items/discriminator",
                                          keyword: "discriminator",
                                          params: { error: "tag", tag: "type", tagValue: b },
                                        },
                                      ]),
                                      !1
                                    );
                                } else
                                  return (
                                    (N.errors = [
                                      {
                                        instancePath: s + "/tools/" + c,
                                        schemaPath: "#/properties/tools/items/type",
                                        keyword: "type",
                                        params: { type: "object" },
                                      },
                                    ]),
                                    !1
                                  );
                              var m = O === e;
                              if (!m) break;
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
                            dynamicAnchors: g,
                          }) || ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length));
                          var a = i === e;
                        } else var a = !0;
                        if (a) {
                          if (t.temperature !== void 0) {
                            let i = t.temperature,
                              o = e;
                            if (typeof i != "number" && i !== null)
                              return (
                                (N.errors = [
                                  {
                                    instancePath: s + "/temperature",
                                    schemaPath: "#/properties/temperature/type",
                                    keyword: "type",
                                    params: { type: Q.properties.temperature.type },
                                  },
                                ]),
                                !1
                              );
                            if (e === o && typeof i == "number") {
                              if (i > 2 || isNaN(i))
                                return (
                                  (N.errors = [
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
                                  (N.errors = [
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
                                  (N.errors = [
                                    {
                                      instancePath: s + "/top_p",
                                      schemaPath: "#/properties/top_p/type",
                                      keyword: "type",
                                      params: { type: Q.properties.top_p.type },
                                    },
                                  ]),
                                  !1
                                );
                              if (e === o && typeof i == "number") {
                                if (i > 1 || isNaN(i))
                                  return (
                                    (N.errors = [
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
                                    (N.errors = [
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
                                    (N.errors = [
                                      {
                                        instancePath: s + "/stream",
                                        schemaPath: "#/properties/stream/type",
                                        keyword: "type",
                                        params: { type: Q.properties.stream.type },
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
                                      (N.errors = [
                                        {
                                          instancePath: s + "/max_prompt_tokens",
                                          schemaPath: "#/properties/max_prompt_tokens/type",
                                          keyword: "type",
                                          params: { type: Q.properties.max_prompt_tokens.type },
                                        },
                                      ]),
                                      !1
                                    );
                                  if (e === o && typeof i == "number" && (i < 256 || isNaN(i)))
                                    return (
                                      (N.errors = [
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
                                        (N.errors = [
                                          {
                                            instancePath: s + "/max_completion_tokens",
                                            schemaPath: "#/properties/max_completion_tokens/type",
                                            keyword: "type",
                                            params: { type: Q.properties.max_completion_tokens.type },
                                          },
                                        ]),
                                        !1
                                      );
                                    if (e === o && typeof i == "number" && (i < 256 || isNaN(i)))
                                      return (
                                        (N.errors = [
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
                                        v = !1,
                                        c = e;
                                      F(i, {
                                        instancePath: s + "/truncation_strategy",
                                        parentData: t,
                                        parentDataProperty: "truncation_strategy",
                                        rootData: d,
                                        dynamicAnchors: g,
                                      }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                                      var P = c === e;
                                      if (((v = v || P), P)) {
                                        var u = {};
                                        (u.type = !0), (u.last_messages = !0);
                                      }
                                      let w = e;
                                      if (i !== null) {
                                        let $ = {
                                          instancePath: s + "/truncation_strategy",
                                          schemaPath: "#/properties/truncation_strategy/anyOf/1/type",
                                          keyword: "type",
                                          params: { type: "null" },
                                        };
                                        r === null ? (r = [$]) : r.push($), e++;
                                      }
                                      var P = w === e;
                                      if (((v = v || P), v)) (e = y), r !== null && (y ? (r.length = y) : (r = null));
                                      else {
                                        let $ = {
                                          instancePath: s + "/truncation_strategy",
                                          schemaPath: "#/properties/truncation_strategy/anyOf",
                                          keyword: "anyOf",
                                          params: {},
                                        };
                                        return (r === null ? (r = [$]) : r.push($), e++, (N.errors = r), !1);
                                      }
                                      var a = o === e;
                                    } else var a = !0;
                                    if (a) {
                                      if (t.tool_choice !== void 0) {
                                        let i = t.tool_choice,
                                          o = e,
                                          y = e,
                                          v = !1,
                                          c = e;
                                        K(i, {
                                          instancePath: s + "/tool_choice",
                                          parentData: t,
                                          parentDataProperty: "tool_choice",
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? K.errors : r.concat(K.errors)), (e = r.length));
                                        var f = c === e;
                                        v = v || f;
                                        let w = e;
                                        if (i !== null) {
                                          let $ = {
                                            instancePath: s + "/tool_choice",
                                            schemaPath: "#/properties/tool_choice/anyOf/1/type",
                                            keyword: "type",
                                            params: { type: "null" },
                                          };
                                          r === null ? (r = [$]) : r.push($), e++;
                                        }
                                        var f = w === e;
                                        if (((v = v || f), v)) (e = y), r !== null && (y ? (r.length = y) : (r = null));
                                        else {
                                          let $ = {
                                            instancePath: s + "/tool_choice",
                                            schemaPath: "#/properties/tool_choice/anyOf",
                                            keyword: "anyOf",
                                            params: {},
                                          };
                                          return (r === null ? (r = [$]) : r.push($), e++, (N.errors = r), !1);
                                        }
                                        var a = o === e;
                                      } else var a = !0;
                                      if (a)
                                        if (t.response_format !== void 0) {
                                          let i = t.response_format,
                                            o = e,
                                            y = e,
                                            v = !1,
                                            c = e;
                                          M(i, {
                                            instancePath: s + "/response_format",
                                            parentData: t,
                                            parentDataProperty: "response_format",
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                          var _ = c === e;
                                          v = v || _;
                                          let w = e;
                                          if (i !== null) {
                                            let $ = {
                                              instancePath: s + "/response_format",
                                              schemaPath: "#/properties/response_format/anyOf/1/type",
                                              keyword: "type",
                                              params: { type: "null" },
                                            };
                                            r === null ? (r = [$]) : r.push($), e++;
                                          }
                                          var _ = w === e;
                                          if (((v = v || _), v))
                                            (e = y), r !== null && (y ? (r.length = y) : (r = null));
                                          else {
                                            let $ = {
                                              instancePath: s + "/response_format",
                                              schemaPath: "#/properties/response_format/anyOf",
                                              keyword: "anyOf",
                                              params: {},
                                            };
                                            return (r === null ? (r = [$]) : r.push($), e++, (N.errors = r), !1);
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
            (N.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((N.errors = r), e === 0);
    }
    N.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Le = j,
      G = {
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
              oneOf: [
                { $ref: "#/components/schemas/AssistantToolsCode" },
                { $ref: "#/components/schemas/AssistantToolsRetrieval" },
                { $ref: "#/components/schemas/AssistantToolsFunction" },
              ],
              type: "object",
              discriminator: { propertyName: "type" },
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
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = j.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let k;
          if (t.assistant_id === void 0 && (k = "assistant_id"))
            return (
              (j.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: k } },
              ]),
              !1
            );
          {
            let i = e;
            for (let o in t)
              if (!se.call(G.properties, o)) {
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
                    v = e,
                    c = !1,
                    w = e;
                  if (typeof o != "string") {
                    let L = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/0/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [L]) : r.push(L), e++;
                  }
                  var p = w === e;
                  c = c || p;
                  let O = e;
                  if (typeof o != "string") {
                    let L = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/1/type",
                      keyword: "type",
                      params: { type: "string" },
                    };
                    r === null ? (r = [L]) : r.push(L), e++;
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
                    let L = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/1/enum",
                      keyword: "enum",
                      params: { allowedValues: G.properties.model.anyOf[1].enum },
                    };
                    r === null ? (r = [L]) : r.push(L), e++;
                  }
                  var p = O === e;
                  c = c || p;
                  let $ = e;
                  if (o !== null) {
                    let L = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf/2/type",
                      keyword: "type",
                      params: { type: "null" },
                    };
                    r === null ? (r = [L]) : r.push(L), e++;
                  }
                  var p = $ === e;
                  if (((c = c || p), c)) (e = v), r !== null && (v ? (r.length = v) : (r = null));
                  else {
                    let L = {
                      instancePath: s + "/model",
                      schemaPath: "#/properties/model/anyOf",
                      keyword: "anyOf",
                      params: {},
                    };
                    return (r === null ? (r = [L]) : r.push(L), e++, (j.errors = r), !1);
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
                            params: { type: G.properties.instructions.type },
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
                              params: { type: G.properties.additional_instructions.type },
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
                                params: { type: G.properties.additional_messages.type },
                              },
                            ]),
                            !1
                          );
                        if (e === y && Array.isArray(o)) {
                          var m = !0;
                          let c = o.length;
                          for (let w = 0; w < c; w++) {
                            let O = e;
                            R(o[w], {
                              instancePath: s + "/additional_messages/" + w,
                              parentData: o,
                              parentDataProperty: w,
                              rootData: d,
                              dynamicAnchors: g,
                            }) || ((r = r === null ? R.errors : r.concat(R.errors)), (e = r.length));
                            var m = O === e;
                            if (!m) break;
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
                                  params: { type: G.properties.tools.type },
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
                              var h = !0;
                              let c = o.length;
                              for (let w = 0; w < c; w++) {
                                let O = o[w],
                                  $ = e;
                                if (e === $)
                                  if (O && typeof O == "object" && !Array.isArray(O)) {
                                    let L = O.type;
                                    if (typeof L == "string")
                                      if (L === "code_interpreter") {
                                        E(O, {
                                          instancePath: s + "/tools/" + w,
                                          parentData: o,
                                          parentDataProperty: w,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? E.errors : r.concat(E.errors)), (e = r.length));
                                        var u = {};
                                        u.type = !0;
                                      } else if (L === "retrieval")
                                        T(O, {
                                          instancePath: s + "/tools/" + w,
                                          parentData: o,
                                          parentDataProperty: w,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? T.errors : r.concat(T.errors)), (e = r.length)),
                                          u !== !0 && ((u = u || {}), (u.type = !0));
                                      else if (L === "function")
                                        V(O, {
                                          instancePath: s + "/tools/" + w,
                                          parentData: o,
                                          parentDataProperty: w,
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? V.errors : r.concat(V.errors)), (e = r.length)),
                                          u !== !0 && ((u = u || {}), (u.type = !0), (u.function = !0));
                                      else
                                        return (
                                          (j.errors = [
                                            {
                                              instancePath: s + "/tools/" + w,
                                              schemaPath: "#/properties/tools/items/discriminator",
                                              keyword: "discriminator",
                                              params: { error: "mapping", tag: "type", tagValue: L },
                                            },
                                          ]),
                                          !1
                                        );
                                    else
                                      return (
                                        (j.errors = [
                                          {
                                            instancePath: s + "/tools/" + w,
                                            schemaPath: "#/properties/tools/items/discriminator",
                                            keyword: "discriminator",
                                            params: { error: "tag", tag: "type", tagValue: L },
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (j.errors = [
                                        {
                                          instancePath: s + "/tools/" + w,
                                          schemaPath: "#/properties/tools/items/type",
                                          keyword: "type",
                                          params: { type: "object" },
                                        },
                                      ]),
                                      !1
                                    );
                                var h = $ === e;
                                if (!h) break;
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
                              dynamicAnchors: g,
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
                                      params: { type: G.properties.temperature.type },
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
                                        params: { type: G.properties.top_p.type },
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
                                          params: { type: G.properties.stream.type },
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
                                            params: { type: G.properties.max_prompt_tokens.type },
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
                                              params: { type: G.properties.max_completion_tokens.type },
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
                                          v = e,
                                          c = !1,
                                          w = e;
                                        F(o, {
                                          instancePath: s + "/truncation_strategy",
                                          parentData: t,
                                          parentDataProperty: "truncation_strategy",
                                          rootData: d,
                                          dynamicAnchors: g,
                                        }) || ((r = r === null ? F.errors : r.concat(F.errors)), (e = r.length));
                                        var f = w === e;
                                        if (((c = c || f), f)) {
                                          var P = {};
                                          (P.type = !0), (P.last_messages = !0);
                                        }
                                        let O = e;
                                        if (o !== null) {
                                          let b = {
                                            instancePath: s + "/truncation_strategy",
                                            schemaPath: "#/properties/truncation_strategy/anyOf/1/type",
                                            keyword: "type",
                                            params: { type: "null" },
                                          };
                                          r === null ? (r = [b]) : r.push(b), e++;
                                        }
                                        var f = O === e;
                                        if (((c = c || f), c)) (e = v), r !== null && (v ? (r.length = v) : (r = null));
                                        else {
                                          let b = {
                                            instancePath: s + "/truncation_strategy",
                                            schemaPath: "#/properties/truncation_strategy/anyOf",
                                            keyword: "anyOf",
                                            params: {},
                                          };
                                          return (r === null ? (r = [b]) : r.push(b), e++, (j.errors = r), !1);
                                        }
                                        var a = y === e;
                                      } else var a = !0;
                                      if (a) {
                                        if (t.tool_choice !== void 0) {
                                          let o = t.tool_choice,
                                            y = e,
                                            v = e,
                                            c = !1,
                                            w = e;
                                          K(o, {
                                            instancePath: s + "/tool_choice",
                                            parentData: t,
                                            parentDataProperty: "tool_choice",
                                            rootData: d,
                                            dynamicAnchors: g,
                                          }) || ((r = r === null ? K.errors : r.concat(K.errors)), (e = r.length));
                                          var _ = w === e;
                                          c = c || _;
                                          let O = e;
                                          if (o !== null) {
                                            let b = {
                                              instancePath: s + "/tool_choice",
                                              schemaPath: "#/properties/tool_choice/anyOf/1/type",
                                              keyword: "type",
                                              params: { type: "null" },
                                            };
                                            r === null ? (r = [b]) : r.push(b), e++;
                                          }
                                          var _ = O === e;
                                          if (((c = c || _), c))
                                            (e = v), r !== null && (v ? (r.length = v) : (r = null));
                                          else {
                                            let b = {
                                              instancePath: s + "/tool_choice",
                                              schemaPath: "#/properties/tool_choice/anyOf",
                                              keyword: "anyOf",
                                              params: {},
                                            };
                                            return (r === null ? (r = [b]) : r.push(b), e++, (j.errors = r), !1);
                                          }
                                          var a = y === e;
                                        } else var a = !0;
                                        if (a)
                                          if (t.response_format !== void 0) {
                                            let o = t.response_format,
                                              y = e,
                                              v = e,
                                              c = !1,
                                              w = e;
                                            M(o, {
                                              instancePath: s + "/response_format",
                                              parentData: t,
                                              parentDataProperty: "response_format",
                                              rootData: d,
                                              dynamicAnchors: g,
                                            }) || ((r = r === null ? M.errors : r.concat(M.errors)), (e = r.length));
                                            var l = w === e;
                                            c = c || l;
                                            let O = e;
                                            if (o !== null) {
                                              let b = {
                                                instancePath: s + "/response_format",
                                                schemaPath: "#/properties/response_format/anyOf/1/type",
                                                keyword: "type",
                                                params: { type: "null" },
                                              };
                                              r === null ? (r = [b]) : r.push(b), e++;
                                            }
                                            var l = O === e;
                                            if (((c = c || l), c))
                                              (e = v), r !== null && (v ? (r.length = v) : (r = null));
                                            else {
                                              let b = {
                                                instancePath: s + "/response_format",
                                                schemaPath: "#/properties/response_format/anyOf",
                                                keyword: "anyOf",
                                                params: {},
                                              };
                                              return (r === null ? (r = [b]) : r.push(b), e++, (j.errors = r), !1);
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
      return ((j.errors = r), e === 0);
    }
    j.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Re = te;
    function te(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = te.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let a = e;
          for (let p in t)
            if (p !== "metadata") {
              return (
                (te.errors = [
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
              dynamicAnchors: g,
            }) ||
              ((r = r === null ? x.errors : r.concat(x.errors)), (e = r.length)));
        } else
          return (
            (te.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((te.errors = r), e === 0);
    }
    te.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    var Ee = z,
      Te = {
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
    function z(
      t,
      { instancePath: s = "", parentData: A, parentDataProperty: D, rootData: d = t, dynamicAnchors: g = {} } = {},
    ) {
      let r = null,
        e = 0,
        n = z.evaluated;
      if ((n.dynamicProps && (n.props = void 0), n.dynamicItems && (n.items = void 0), e === 0))
        if (t && typeof t == "object" && !Array.isArray(t)) {
          let h;
          if (t.tool_outputs === void 0 && (h = "tool_outputs"))
            return (
              (z.errors = [
                { instancePath: s, schemaPath: "#/required", keyword: "required", params: { missingProperty: h } },
              ]),
              !1
            );
          {
            let u = e;
            for (let P in t)
              if (!(P === "tool_outputs" || P === "stream")) {
                return (
                  (z.errors = [
                    {
                      instancePath: s,
                      schemaPath: "#/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: P },
                    },
                  ]),
                  !1
                );
                break;
              }
            if (u === e) {
              if (t.tool_outputs !== void 0) {
                let P = t.tool_outputs,
                  f = e;
                if (e === f)
                  if (Array.isArray(P)) {
                    var a = !0;
                    let _ = P.length;
                    for (let l = 0; l < _; l++) {
                      let k = P[l],
                        i = e;
                      if (e === i)
                        if (k && typeof k == "object" && !Array.isArray(k)) {
                          if (k.tool_call_id !== void 0) {
                            let y = e;
                            if (typeof k.tool_call_id != "string")
                              return (
                                (z.errors = [
                                  {
                                    instancePath: s + "/tool_outputs/" + l + "/tool_call_id",
                                    schemaPath: "#/properties/tool_outputs/items/properties/tool_call_id/type",
                                    keyword: "type",
                                    params: { type: "string" },
                                  },
                                ]),
                                !1
                              );
                            var p = y === e;
                          } else var p = !0;
                          if (p)
                            if (k.output !== void 0) {
                              let y = e;
                              if (typeof k.output != "string")
                                return (
                                  (z.errors = [
                                    {
                                      instancePath: s + "/tool_outputs/" + l + "/output",
                                      schemaPath: "#/properties/tool_outputs/items/properties/output/type",
                                      keyword: "type",
                                      params: { type: "string" },
                                    },
                                  ]),
                                  !1
                                );
                              var p = y === e;
                            } else var p = !0;
                        } else
                          return (
                            (z.errors = [
                              {
                                instancePath: s + "/tool_outputs/" + l,
                                schemaPath: "#/properties/tool_outputs/items/type",
                                keyword: "type",
                                params: { type: "object" },
                              },
                            ]),
                            !1
                          );
                      var a = i === e;
                      if (!a) break;
                    }
                  } else
                    return (
                      (z.errors = [
                        {
                          instancePath: s + "/tool_outputs",
                          schemaPath: "#/properties/tool_outputs/type",
                          keyword: "type",
                          params: { type: "array" },
                        },
                      ]),
                      !1
                    );
                var m = f === e;
              } else var m = !0;
              if (m)
                if (t.stream !== void 0) {
                  let P = t.stream,
                    f = e;
                  if (typeof P != "boolean" && P !== null)
                    return (
                      (z.errors = [
                        {
                          instancePath: s + "/stream",
                          schemaPath: "#/properties/stream/type",
                          keyword: "type",
                          params: { type: Te.properties.stream.type },
                        },
                      ]),
                      !1
                    );
                  var m = f === e;
                } else var m = !0;
            }
          }
        } else
          return (
            (z.errors = [{ instancePath: s, schemaPath: "#/type", keyword: "type", params: { type: "object" } }]), !1
          );
      return ((z.errors = r), e === 0);
    }
    z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
    return he(Ve);
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
      return ((l.errors = m), s === 0);
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
      return ((d.errors = m), s === 0);
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

/** The operations of openapi.yaml. */
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
