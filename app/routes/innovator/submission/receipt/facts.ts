import type { TimeZone } from "db/vocabulary";
import { showExactly } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

type Receipt = {
  number: string;
  title: string;
  unit: string;
  track: string;
  edition: string;
  submittedBy: string;
  submittedAt: Date;
  zone: TimeZone;
  sha256: string;
  code: string;
};

/** What a receipt states, on the page and on paper alike. */
export function receiptFacts(language: Language, { proposals, papers }: Words, receipt: Receipt) {
  const { receipt: says } = proposals;
  const { zone, submittedAt } = receipt;
  return [
    { term: says.number, detail: receipt.number, mono: true },
    { term: says.name, detail: receipt.title },
    { term: says.unit, detail: receipt.unit },
    { term: says.edition, detail: receipt.edition },
    { term: papers.receipt.track, detail: receipt.track },
    { term: papers.receipt.submittedBy, detail: receipt.submittedBy },
    { term: says.at, detail: showExactly(language, submittedAt) },
    ...(zone === "WIB"
      ? []
      : [{ term: papers.receipt.localTime(zone), detail: showExactly(language, submittedAt, zone) }]),
    { term: says.sha256, detail: receipt.sha256, mono: true },
    { term: says.code, detail: receipt.code, mono: true },
  ];
}
