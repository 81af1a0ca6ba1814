// Where references lead: JSON pointers, `$anchor`, `$id`, and other files.
import { type Keys, visitParts } from "./keywords.js";
import { isContainer, isObject, type JsonObject } from "./node.js";
import { follow, pointerTo } from "./pointer.js";

/** A file, or a schema in it with an `$id` of its own: what a reference that is not absolute starts from. */
interface Resource {
  uri: string;
  root: unknown;
  file: unknown;
  anchors: Map<string, unknown>;
  /** By JSON pointer, those that were followed. */
  targets: Map<string, unknown>;
}

export interface References {
  /** Adds a file of this address. */
  add(uri: string, root: unknown): void;
  /** Where the reference of this object leads; `undefined` where it leads nowhere that is known. */
  target(holder: JsonObject): unknown;
  /** The objects whose reference leads nowhere, one for each reference. */
  lost(): JsonObject[];
  /** The pointer to a part, for messages; `undefined` where no file has it. */
  locate(part: object): string | undefined;
  /** Whether anything in the files is `readOnly` or `writeOnly`. */
  isDirected(): boolean;
  /** The address of the file that the reference of this object asks for, without its fragment. */
  address(holder: JsonObject): string;
}

/** The reference of an object, where it is one. */
export function referenceOf(node: unknown): string | undefined {
  if (!isObject(node)) return undefined;
  const reference = node.$ref ?? node.$dynamicRef;
  return typeof reference === "string" ? reference : undefined;
}

/** Each reference leads where its place in its file says, so that parts of several files can be read together. */
export function createReferences(): References {
  const resources = new Map<string, Resource>();
  const files: Resource[] = [];
  const homes = new Map<JsonObject, Resource>();
  const seen = new Set<object>();
  let isDirected = false;

  function target(holder: JsonObject): unknown {
    const reference = referenceOf(holder) ?? "";
    const home = homes.get(holder);
    if (home && reference.startsWith("#/")) {
      const found = home.targets.get(reference) ?? followFrom(home, reference);
      home.targets.set(reference, found);
      return found;
    }
    const [address, fragment] = split(resolveAddress(holder, reference));
    const resource = resources.get(address);
    if (!resource) return undefined;
    if (fragment === "" || fragment.startsWith("/")) return follow(resource.root, `#${fragment}`);
    return resource.anchors.get(fragment);
  }

  return {
    target,
    add(uri, root) {
      const resource = createResource(uri, root, root);
      resources.set(uri, resource);
      files.push(resource);
      if (isContainer(root)) register(root, "keywords", resource);
    },
    lost() {
      const lost = new Map<string | undefined, JsonObject>();
      for (const holder of homes.keys()) {
        if (target(holder) === undefined) lost.set(referenceOf(holder), holder);
      }
      return [...lost.values()];
    },
    isDirected: () => isDirected,
    locate(part) {
      for (const [index, { root, uri }] of files.entries()) {
        const pointer = pointerTo(root, part);
        if (pointer === undefined) continue;
        const file = uri.slice(uri.lastIndexOf("/") + 1);
        return index === 0 ? pointer : file + pointer;
      }
      return undefined;
    },
    address(holder) {
      return split(resolveAddress(holder, referenceOf(holder) ?? ""))[0];
    },
  };

  function register(part: object, keys: Keys, around: Resource): void {
    if (seen.has(part)) return;
    seen.add(part);
    const home = isObject(part) ? enter(part, keys, around) : around;
    visitParts(part, keys, (below, itsKeys) => register(below, itsKeys, home));
  }

  /** Notes what a part is called, and returns what its references start from. */
  function enter(part: JsonObject, keys: Keys, around: Resource): Resource {
    let home = around;
    // A name may be called like a keyword. What it names is no text.
    if (typeof part.$ref === "string") homes.set(part, around);
    if (keys !== "keywords") return home;
    if (typeof part.$id === "string") {
      const [uri] = split(join(around.uri, part.$id));
      home = createResource(uri, part, around.file);
      resources.set(uri, home);
    }
    for (const anchor of [part.$anchor, part.$dynamicAnchor]) {
      if (typeof anchor === "string") home.anchors.set(anchor, part);
    }
    if (part.readOnly === true || part.writeOnly === true) isDirected = true;
    if (referenceOf(part) !== undefined) homes.set(part, home);
    return home;
  }

  function resolveAddress(holder: JsonObject, reference: string): string {
    return join(homes.get(holder)?.uri ?? "", reference);
  }
}

function createResource(uri: string, root: unknown, file: unknown): Resource {
  return { uri, root, file, anchors: new Map(), targets: new Map() };
}

/** From the schema with an `$id` around it, as the standard says, or from the file, as many write it. */
function followFrom({ root, file }: Resource, reference: string): unknown {
  return follow(root, reference) ?? follow(file, reference);
}

function join(base: string, reference: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

function split(address: string): [address: string, fragment: string] {
  const [before = "", fragment = ""] = address.split("#", 2);
  return [before, fragment];
}
