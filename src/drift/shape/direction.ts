// Shapes as the values that go one way.
import type { Flag } from "./flags.js";
import type { Shapes } from "./read.js";
import type { Branch, Shape } from "./shape.js";

/** Who sends the values: the client in a request, the server in a response. */
export type Direction = "request" | "response";

/** The shapes without the properties that never go this way. */
export function directShapes(shapes: Shapes, direction: Direction): Shapes {
  const absent: Flag = direction === "request" ? "readOnly" : "writeOnly";
  const directed = new Map<Shape, Shape>();

  function withoutAbsent(branch: Branch): Branch {
    const properties = new Map(branch.properties);
    const required = new Set(branch.required);
    for (const [name, { schema }] of branch.properties) {
      if (!shapes.hasFlag(schema, absent)) continue;
      properties.delete(name);
      required.delete(name);
    }
    const isWhole = properties.size === branch.properties.size;
    return isWhole ? branch : { ...branch, properties, required };
  }

  return {
    ...shapes,
    read(schema) {
      const shape = shapes.read(schema);
      const known = directed.get(shape);
      if (known) return known;
      const branches = shape.branches.map(withoutAbsent);
      const narrowed = { ...shape, branches };
      directed.set(shape, narrowed);
      return narrowed;
    },
  };
}
