// What scripts of this project use of the comparison. The package does not export it.
export { compareDocuments } from "./compare/compare.js";
export { createDocument, type Document, resolve } from "./document/document.js";
export { ComparisonError } from "./document/error.js";
export { loadDocument } from "./document/load.js";
export { type Operation, operationsOf } from "./document/operations.js";
export { follow } from "./document/pointer.js";
