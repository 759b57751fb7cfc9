import type { RollProps } from "~/papers/roll";
import { showDay } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

export type Signing = { number: string; date: string; place: string; office: string; signatory: string };

type Announcement = {
  edition: { name: string; decreeNo: string; isExample: boolean };
  signing: Signing;
  passed: ReadonlyArray<{ number: string; title: string; unit: string; track: string }>;
  waiting: number;
};

/** Those that passed the screening, as it is signed and put up: no scores, no grounds. */
export function announcementRoll(
  words: Words,
  language: Language,
  { edition, signing, passed, waiting }: Announcement,
): RollProps {
  const { paper: says } = words.screening.announcement;
  const [place, number, title, unit, track] = says.heads;
  const warnings = [...(waiting > 0 ? [says.provisional(waiting)] : []), ...(edition.isExample ? [says.example] : [])];
  return {
    language,
    brand: words.brand,
    title: says.title,
    banner: warnings.length > 0 ? warnings.join(" · ") : undefined,
    lines: [
      { text: says.numbered(signing.number) },
      { text: says.about },
      { text: says.subject(edition.name), strong: true },
    ],
    before: says.basis(edition.decreeNo),
    columns: [
      { label: place, width: 7 },
      { label: number, width: 25 },
      { label: title, width: 32 },
      { label: unit, width: 21 },
      { label: track, width: 15 },
    ],
    rows: passed.map((row, index) => [String(index + 1), row.number, row.title, row.unit, row.track]),
    closing: passed.length === 0 ? says.none : says.total(passed.length),
    signature: {
      placeAndDate: says.signed(signing.place, showDay(language, signing.date)),
      office: signing.office,
      name: signing.signatory,
    },
    footer: says.footer(edition.name),
  };
}
