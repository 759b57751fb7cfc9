import { useLoaderData } from "@remix-run/react";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { showDecimal, showFigure, showMoment } from "~/words/formats";
import type { SurenessData } from "./page";

/** In plain words who is safe, who is not, and how much one sheet tells. */
export function Summary() {
  const { advice, band, safe, above, right, shown } = useLoaderData<SurenessData>();
  const { summary: says } = useWords().sureness;
  const language = useLanguage();
  if (!advice) return null;
  const { variance } = advice.summary;
  const tenth = (value: number) => showDecimal(language, (value / 10_000).toFixed(1));
  if (!variance) return null;
  return (
    <>
      <SectionHeading id="singkat" title={says.title} />
      <ul className="max-w-measure list-disc space-y-2 ps-5">
        <li>{says.safe(safe, shown.label)}</li>
        <li>{band === 0 ? says.bandNone : says.band(band)}</li>
        {above > 0 && <li>{says.right(tenth(right), above)}</li>}
        <li>{says.sheet(shareOf(variance))}</li>
      </ul>
    </>
  );
}

/** From what it can be repeated. */
export function How() {
  const { advice } = useLoaderData<SurenessData>();
  const { sureness } = useWords();
  const language = useLanguage();
  if (!advice?.summary.variance) return null;
  return (
    <p className="text-sm text-muted">
      {sureness.how(showFigure(language, String(advice.draws)), showMoment(language, advice.computedAt))}
      <span className="block break-all font-mono">{advice.seed}</span>
    </p>
  );
}

/** How much of a single sheet is the entry: τ² / (τ² + ω² + σ²), in percent. */
function shareOf({ noise, quality, leniency }: { noise: number; quality: number; leniency: number }): number {
  return Math.round((100 * quality) / Math.max(1, noise + quality + leniency));
}
