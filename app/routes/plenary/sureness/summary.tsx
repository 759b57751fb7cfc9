import { useLoaderData } from "@remix-run/react";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { showDecimal, showMoment } from "~/words/formats";
import type { SurenessData } from "./page";

/** In plain words who is safe, who is not, and how much one sheet tells. */
export function Summary() {
  const { advice, band, safe, shown } = useLoaderData<SurenessData>();
  const { sureness } = useWords();
  const { summary: says } = sureness;
  const language = useLanguage();
  if (!advice) return null;
  const { expectedRight, variance } = advice.summary;
  const tenth = (value: number) => showDecimal(language, (value / 10_000).toFixed(1));
  return (
    <>
      {variance && (
        <>
          <SectionHeading id="singkat" title={says.title} />
          <ul className="max-w-measure list-disc space-y-2 ps-5">
            <li>{says.safe(safe, shown.label)}</li>
            <li>{band === 0 ? says.bandNone : says.band(band)}</li>
            {expectedRight !== null && <li>{says.right(tenth(expectedRight), advice.places)}</li>}
            <li>{says.sheet(shareOf(variance))}</li>
          </ul>
        </>
      )}
      <p className="text-sm text-muted">
        {sureness.how(advice.draws, showMoment(language, advice.computedAt))}
        <span className="block break-all font-mono">{advice.seed}</span>
      </p>
    </>
  );
}

/** How much of a single sheet is the entry: τ² / (τ² + ω² + σ²), in percent. */
function shareOf({ noise, quality, leniency }: { noise: number; quality: number; leniency: number }): number {
  return Math.round((100 * quality) / Math.max(1, noise + quality + leniency));
}
