import { directions, indicatorKinds } from "db/vocabulary";
import type { Indicator } from "~/domain/indicators/indicator";
import { longestOf } from "~/domain/indicators/policy";
import { readDecimal } from "~/domain/kernel/decimal";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { showDecimal } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";
import { oneOf, type Typed, typedValue } from "../typed-form";

type Text = keyof typeof longestOf;

/** The indicator that was typed, or what is wrong with it in the order of the form. */
export function readIndicator(typed: Typed, words: Words, language: Language) {
  const errors: FieldError[] = [];
  const { missing, badFigure } = words.indicators;
  const at = (name: keyof Indicator, text: string | undefined) => text && errors.push({ href: `#${name}`, text });

  function text(name: Text): string {
    const value = typedValue(typed, name);
    at(name, value === "" ? missing[name] : value.length > longestOf[name] ? tooLong(name) : undefined);
    return value;
  }
  const tooLong = (name: Text) => words.identity.tooLong(longestOf[name]);

  function figure(name: "baseline" | "result"): string {
    const value = typedValue(typed, name);
    const read = readDecimal(value, language === "id" ? "," : ".");
    at(name, value === "" ? missing[name] : read === undefined ? badFigure[name] : undefined);
    return read ?? "";
  }

  function choice<T extends string>(name: "kind" | "better", list: readonly T[]): T | undefined {
    const value = oneOf(list, typedValue(typed, name));
    at(name, value ? undefined : missing[name]);
    return value;
  }

  const indicator = {
    name: text("name"),
    kind: choice("kind", indicatorKinds),
    unitOfMeasure: text("unitOfMeasure"),
    better: choice("better", directions),
    baseline: figure("baseline"),
    baselinePeriod: text("baselinePeriod"),
    result: figure("result"),
    resultPeriod: text("resultPeriod"),
    source: text("source"),
  };
  return { indicator: errors.length === 0 ? (indicator as Indicator) : undefined, errors };
}

/** What stands in the form's fields when it shows a saved indicator. */
export function typedFrom(indicator: Indicator | undefined, language: Language): Typed {
  if (!indicator) return {};
  const { baseline, result, ...rest } = indicator;
  const figures = { baseline: showDecimal(language, baseline), result: showDecimal(language, result) };
  return Object.fromEntries(Object.entries({ ...rest, ...figures }).map(([name, value]) => [name, [value]]));
}
