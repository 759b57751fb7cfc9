import type { LikenessKind } from "./likeness";
import { nearText, nearTitle } from "./likeness";
import { type Signature, similarity } from "./minhash";
import { canReach, diceOf, trigramsOf } from "./trigrams";

export type Compared = { titleKey: string; signature: Signature };

export type Hit<Item> = { item: Item; kind: LikenessKind; share: number };

/** Which of the others have a title or a text like this one's, the most alike first. */
export function compare<Item extends Compared>(own: Compared, others: readonly Item[]): Hit<Item>[] {
  const trigrams = trigramsOf(own.titleKey);
  const hits = others.flatMap((item) => [...titleHits(own, trigrams, item), ...textHits(own, item)]);
  return hits.sort((a, b) => b.share - a.share);
}

function titleHits<Item extends Compared>(own: Compared, trigrams: ReadonlySet<number>, item: Item): Hit<Item>[] {
  if (own.titleKey === item.titleKey) return [{ item, kind: "title-exact", share: 1 }];
  if (!canReach(nearTitle, trigrams, item.titleKey)) return [];
  const share = diceOf(trigrams, trigramsOf(item.titleKey));
  return share < nearTitle ? [] : [{ item, kind: "title-near", share }];
}

/** Equal signatures are near until somebody has compared the words. */
function textHits<Item extends Compared>(own: Compared, item: Item): Hit<Item>[] {
  const share = similarity(own.signature, item.signature);
  return share < nearText ? [] : [{ item, kind: "text-near", share }];
}
