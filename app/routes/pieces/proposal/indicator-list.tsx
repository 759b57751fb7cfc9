import type { ReactNode } from "react";
import { barsOf, changeOf } from "~/domain/indicators/change";
import type { Indicator } from "~/domain/indicators/indicator";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { IndicatorPicture } from "~/ui/indicator-picture";
import { showFigure } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";
import { ChangeLink } from "./change-link";

type Props = { indicators: readonly Indicator[]; children?: (place: number) => ReactNode };

/** A proposal's indicators for reading; `children` adds to each what may be done with it. */
export function IndicatorList({ indicators, children }: Props) {
  return (
    <ol className="space-y-8">
      {indicators.map((indicator, place) => (
        <li key={`${place}-${indicator.name}`} className="border-t border-line pt-5">
          <ShownIndicator indicator={indicator} />
          {children?.(place)}
        </li>
      ))}
    </ol>
  );
}

type SectionProps = { indicators: readonly Indicator[]; href?: string };

/** The list under its heading; `href` leads to where it is changed. */
export function IndicatorSection({ indicators, href }: SectionProps) {
  const { indicators: says } = useWords();
  return (
    <>
      <SectionHeading id="indikator" title={says.title} aside={href && <ChangeLink href={href} of={says.title} />} />
      {indicators.length === 0 ? <p className="text-muted">{says.none}</p> : <IndicatorList indicators={indicators} />}
    </>
  );
}

export function ShownIndicator({ indicator }: { indicator: Indicator }) {
  const words = useWords();
  const language = useLanguage();
  const { picture, kinds, betters, shown } = words.indicators;
  const { name, kind, better, unitOfMeasure, source } = indicator;
  const change = changeOf(indicator);
  const bars = barsOf(indicator);
  const figure = (digits: string) => `${showFigure(language, digits)} ${unitOfMeasure}`;
  return (
    <>
      <h3>{name}</h3>
      <p className="mb-3 text-sm text-muted">{shown.kind(kinds[kind], betters[better])}</p>
      <IndicatorPicture
        before={{
          ...bars.before,
          label: picture.before(indicator.baselinePeriod),
          figure: figure(indicator.baseline),
        }}
        after={{ ...bars.after, label: picture.after(indicator.resultPeriod), figure: figure(indicator.result) }}
        zero={bars.zero}
        change={changeText(words, language, change)}
        direction={change.direction}
        moved={change.moved}
      />
      <p className="mt-2 max-w-measure text-sm text-muted">{shown.source(source)}</p>
    </>
  );
}

function changeText({ indicators: { picture } }: Words, language: Language, change: ReturnType<typeof changeOf>) {
  const { percent, direction, moved } = change;
  if (direction === "same") return picture.steady;
  const size = percent?.replace("-", "");
  const rise = size ? picture.up(showFigure(language, size)) : picture.upFromZero;
  const fall = size ? picture.down(showFigure(language, size)) : picture.downFromZero;
  const went = moved === "up" ? rise : fall;
  return direction === "better" ? picture.better(went) : picture.worse(went);
}
