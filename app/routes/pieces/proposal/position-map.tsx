import { useLanguage, useWords } from "~/routes/visitor";
import { IndonesiaMap } from "~/ui/indonesia-map";
import { showDecimal } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

type Point = { latitude: string; longitude: string };

/** "7,3167° LS, 110,1754° BT" */
export function showPosition({ position: says }: Words["identity"], language: Language, point: Point): string {
  const { latitude, longitude } = point;
  const degrees = (text: string) => showDecimal(language, text.replace("-", ""));
  const side = latitude.startsWith("-") ? says.south : says.north;
  return says.shown(side(degrees(latitude)), says.east(degrees(longitude)));
}

/** A proposal's point on the map of the country, and in words. */
export function PositionMap(point: Point) {
  const { identity } = useWords();
  const language = useLanguage();
  return (
    <IndonesiaMap
      east={Number(point.longitude)}
      north={Number(point.latitude)}
      caption={identity.position.picture(showPosition(identity, language, point))}
    />
  );
}
