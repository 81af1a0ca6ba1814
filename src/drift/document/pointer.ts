// JSON pointers (RFC 6901), as references write them.
import { isContainer, isObject, own } from "./node.js";

/**
 * Follows a JSON pointer.
 * @param pointer Such as `#/components/schemas/Run`.
 * @returns `undefined` where it leads nowhere.
 */
export function follow(root: unknown, pointer: string): unknown {
  if (pointer === "" || pointer === "#") return root;
  if (!pointer.startsWith("#/")) return undefined;
  let part: unknown = root;
  for (const step of pointer.slice(2).split("/")) {
    const key = decode(step);
    if (key === undefined) return undefined;
    part = stepInto(part, key);
  }
  return part;
}

function stepInto(part: unknown, key: string): unknown {
  if (Array.isArray(part)) return /^\d+$/.test(key) ? part[Number(key)] : undefined;
  return isObject(part) ? own(part, key) : undefined;
}

/** `undefined` where the text is not percent-encoded as it should be. */
function decode(step: string): string | undefined {
  if (!/[%~]/.test(step)) return step;
  try {
    return decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}

/** The pointer to a part, for messages; `undefined` where the part is not in this tree. */
export function pointerTo(root: unknown, wanted: object): string | undefined {
  const seen = new Set<unknown>();
  const ahead: { part: unknown; pointer: string }[] = [{ part: root, pointer: "#" }];
  for (const { part, pointer } of ahead) {
    if (part === wanted) return pointer;
    if (!isContainer(part) || seen.has(part)) continue;
    seen.add(part);
    for (const [key, value] of Object.entries(part)) {
      const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
      ahead.push({ part: value, pointer: `${pointer}/${step}` });
    }
  }
  return undefined;
}
