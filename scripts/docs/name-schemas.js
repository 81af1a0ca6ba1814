// Names for the schemas. TypeScript takes those of `generated/schema.ts` for types without a name, and a reference made
// from it has all fields of a schema written out wherever one is used.
import ts from "typescript";

/**
 * @param {string} text `generated/schema.ts`
 * @returns {{ text: string, names: Set<string> }} The same types, each schema as an interface or a type of its own.
 */
export function nameSchemas(text) {
  const source = ts.createSourceFile("schema.ts", text, ts.ScriptTarget.Latest, true);
  const names = new Set();
  let named = "";
  let rest = "";
  let at = 0;
  for (const schema of schemasOf(source)) {
    if (!ts.isPropertySignature(schema) || !schema.type) continue;
    const name = schema.name.getText();
    const body = schema.type.getText();
    names.add(name);
    named += ts.isTypeLiteralNode(schema.type)
      ? `export interface ${name} ${body}\n`
      : `export type ${name} = ${body};\n`;
    rest += text.slice(at, schema.type.getStart()) + name;
    at = schema.type.getEnd();
  }
  return { text: `${rest}${text.slice(at)}\n${named}`, names };
}

/** The members of `components["schemas"]`. @param {ts.SourceFile} source */
function schemasOf(source) {
  const components = source.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const members = components && ts.isInterfaceDeclaration(components) ? components.members : [];
  const schemas = members.find((member) => member.name?.getText() === "schemas");
  if (!schemas || !ts.isPropertySignature(schemas) || !schemas.type || !ts.isTypeLiteralNode(schemas.type)) {
    throw new Error("generated/schema.ts has no components.schemas.");
  }
  return schemas.type.members;
}
