// One difference at one place, before it is known which operation it is in.

/**
 * What an edit does to the set of values, or to what a client relies on: `gone` and `come` are for what has a name,
 * `demanded` for a new thing that may not be left out, `remark` for what changes no value.
 * @typedef {"narrower" | "wider" | "other" | "gone" | "come" | "demanded" | "remark"} Effect
 */

/**
 * @typedef {object} Change
 * @property {string} path Where, from what was compared.
 * @property {string | undefined} component The shared schema that the place is in.
 * @property {string} within Where, from the shared schema.
 * @property {string} kind
 * @property {Effect} effect
 * @property {boolean} isLimit Whether it is about how long, how many, how large or in what form.
 * @property {unknown} before In our document; null where there is nothing.
 * @property {unknown} after Upstream.
 */

/**
 * @param {string} kind
 * @param {Effect} effect
 * @param {unknown} before
 * @param {unknown} after
 * @param {boolean} [isLimit]
 * @returns {Change}
 */
export function change(kind, effect, before, after, isLimit = false) {
  return { path: "", component: undefined, within: "", kind, effect, isLimit, before, after };
}

/**
 * @param {string} path
 * @param {Change[]} changes
 * @returns {Change[]} The same, found at this place.
 */
export function at(path, changes) {
  return changes.map((one) => ({ ...one, path: path + one.path }));
}

/**
 * @param {boolean} was
 * @param {boolean} is
 * @returns {Change[]}
 */
export function compareRequired(was, is) {
  if (was === is) return [];
  return [
    is
      ? change("required-added", "narrower", "optional", "required")
      : change("required-removed", "wider", "required", "optional"),
  ];
}
