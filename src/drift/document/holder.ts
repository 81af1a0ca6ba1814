// What a parameter, a header, a body or a response holds: values, by media type where there are several.
import type { Document } from "./document.js";
import type { JsonObject, Schema } from "./node.js";
import { referenceOf } from "./references.js";

/** A part that describes values by a schema. */
export interface Media {
  node: JsonObject;
  schema: Schema | undefined;
  /** OpenAPI 3.2 describes a stream by its items. */
  itemSchema: Schema | undefined;
}

export interface Holder extends Media {
  /** The shared part that it refers to, such as `parameters/Limit`. */
  component: string | undefined;
  isRequired: boolean;
  isDeprecated: boolean;
  /** By media type. */
  contents: Map<string, Media>;
}

/**
 * @param written Perhaps a reference.
 * @param what What belongs there, for the message.
 * @throws {ComparisonError} A part is not what it should be.
 */
export function readHolder(document: Document, written: unknown, what: string): Holder {
  const node = document.resolve(written, what);
  const contents = new Map<string, Media>();
  for (const [type, content] of document.entriesAt(node, "content")) {
    const media = document.resolve(content, "a media type");
    contents.set(nameOf(type), readMedia(document, media));
  }
  return {
    ...readMedia(document, node),
    component: componentOf(written),
    isRequired: node.required === true,
    isDeprecated: node.deprecated === true,
    contents,
  };
}

function readMedia(document: Document, node: JsonObject): Media {
  return {
    node,
    schema: document.schemaAt(node, "schema"),
    itemSchema: document.schemaAt(node, "itemSchema"),
  };
}

function componentOf(written: unknown): string | undefined {
  const reference = referenceOf(written) ?? "";
  const [, name] = reference.split("#/components/");
  return name;
}

/** A media type without its character set, which changes no value. */
function nameOf(mediaType: string): string {
  const parts = mediaType.split(";").map((part) => part.trim().toLowerCase());
  const [type = "", ...parameters] = parts;
  const kept = parameters.filter((one) => one !== "" && !one.startsWith("charset="));
  return [type, ...kept].join(";");
}
