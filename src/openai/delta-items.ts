import { positionOf } from "../streams/parts.js";

/** The items of a list in a delta, each with its index in the whole list. Items whose index makes no sense are left out. */
export function itemsOf<Item>(list: readonly Item[] | null | undefined): [index: number, item: Item][] {
  const items: readonly Item[] = Array.isArray(list) ? list : [];
  return items.flatMap((item): [number, Item][] => {
    const index = positionOf(item);
    return index === undefined ? [] : [[index, item]];
  });
}
