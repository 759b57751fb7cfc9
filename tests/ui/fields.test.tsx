import { expect, test } from "vitest";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { NumberField } from "~/ui/number-field";
import { RadioGroup } from "~/ui/radio-group";
import { ScoreRow } from "~/ui/score-row";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { WordMeter } from "~/ui/word-meter";
import { rendered, textById } from "../support/markup";

const given = { id: "isian", name: "isian", label: "Judul", hint: "Paling banyak 150 karakter" };
const errors = ["Isikan judul.", "Pilih yang lain."];
const options = [
  { value: "a", label: "Satu" },
  { value: "b", label: "Dua" },
];

const single = [
  ["TextField", "input", (props: typeof given & { errors?: string[] }) => <TextField {...props} />],
  ["NumberField", "input", (props: typeof given & { errors?: string[] }) => <NumberField {...props} />],
  ["DateField", "input", (props: typeof given & { errors?: string[] }) => <DateField {...props} />],
  [
    "SelectField",
    "select",
    (props: typeof given & { errors?: string[] }) => <SelectField {...props} options={options} />,
  ],
  ["TextArea", "textarea", (props: typeof given & { errors?: string[] }) => <TextArea {...props} />],
  ["CheckboxField", "input", (props: typeof given & { errors?: string[] }) => <CheckboxField {...props} />],
] as const;

const groups = [
  [
    "RadioGroup",
    (props: { errors?: string[] }) => (
      <RadioGroup id="isian" name="isian" legend="Pilihan" options={options} {...props} />
    ),
  ],
  [
    "CheckboxGroup",
    (props: { errors?: string[] }) => (
      <CheckboxGroup id="isian" name="isian" legend="Pilihan" options={options} {...props} />
    ),
  ],
] as const;

/** What a screen reader says after a control's name. */
const description = (markup: string, attributes: Record<string, string>) =>
  (attributes["aria-describedby"] ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => textById(markup, id))
    .join(" ");

test.each(single)("%s is named by its label, and described by its hint and all its errors", (_, name, make) => {
  const { markup, one } = rendered(make({ ...given, errors }));
  const control = one(name).attributes;
  expect(control.id).toBe("isian");
  expect(one("label").attributes.for).toBe("isian");
  expect(control["aria-invalid"]).toBe("true");
  for (const text of [given.hint, ...errors]) expect(description(markup, control)).toContain(text);
});

test.each(single)(
  "%s without errors is not marked as wrong and points at nothing that is not there",
  (_, name, make) => {
    for (const props of [given, { ...given, errors: [] }, { ...given, hint: "" }]) {
      const { markup, one } = rendered(make(props));
      const { attributes } = one(name);
      expect(attributes["aria-invalid"]).toBeUndefined();
      for (const id of (attributes["aria-describedby"] ?? "").split(" ").filter(Boolean))
        expect([id, textById(markup, id)]).not.toEqual([id, undefined]);
      expect(description(markup, attributes)).toBe(props.hint);
    }
  },
);

test.each(groups)(
  "%s is a fieldset with its question, described by its errors; its own id leads to the first choice",
  (_, make) => {
    const { markup, one, all } = rendered(make({ errors }));
    expect(one("fieldset").attributes["aria-describedby"]).toBe("isian-error");
    for (const error of errors) expect(description(markup, one("fieldset").attributes)).toContain(error);
    const [first, second] = all("input").map(({ attributes }) => attributes);
    expect([first?.id, first?.value, second?.value]).toEqual(["isian", "a", "b"]);
    expect(all("label").map(({ attributes }) => attributes.for)).toEqual([first?.id, second?.id]);
    expect(first?.id).not.toBe(second?.id);
  },
);

test("a text area is described by its word meter too", () => {
  const meter = <WordMeter words={3} limit={20} text="3 dari 20 kata" overText="" />;
  const { markup, one } = rendered(<TextArea {...given} errors={errors} meter={meter} />);
  expect(description(markup, one("textarea").attributes)).toBe(`${given.hint} ${errors.join(" ")} 3 dari 20 kata`);
});

test("a score is named by its criterion, weight and range, and described by its error and by what it means", () => {
  const { markup, one } = rendered(
    <ScoreRow
      {...{ id: "nilai-1", name: "nilai-1", title: "Signifikansi", weight: 60, min: 0, max: 100 }}
      defaultValue={700}
      meaning="Sangat baik"
      foldedText="Arti nilai"
      noteDue="Catatan wajib"
      errors={["Isikan 0 sampai 100."]}
    >
      Terlipat
    </ScoreRow>,
  );
  const number = one("input").attributes;
  const name = (number["aria-labelledby"] ?? "")
    .split(" ")
    .map((id) => textById(markup, id))
    .join(" ");
  expect(name).toBe("Signifikansi 60% 0–100");
  expect(description(markup, number)).toBe("Isikan 0 sampai 100. Sangat baik");
  expect([number["aria-invalid"], number.inputmode]).toEqual(["true", "numeric"]);
});

test("the error summary is announced, has its heading, and links each error to its field", () => {
  const { all, elements, text } = rendered(
    <ErrorSummary
      title="Ada yang perlu diperbaiki"
      errors={[{ href: "#judul", text: "Isikan judul." }, { text: "Kuota sudah habis." }]}
    />,
  );
  expect(elements[0]?.attributes).toMatchObject({ role: "alert", tabindex: "-1" });
  expect(all("h2")).toHaveLength(1);
  expect(all("a").map(({ attributes }) => attributes.href)).toEqual(["#judul"]);
  expect(text).toBe("Ada yang perlu diperbaiki Isikan judul. Kuota sudah habis.");
});

test("without errors there is no summary at all", () => {
  expect(rendered(<ErrorSummary title="Ada yang perlu diperbaiki" errors={[]} />).markup).toBe("");
});

test.each([
  [0, "0 dari 20", "0"],
  [20, "20 dari 20", "100"],
  [21, "1 terlalu banyak", "100"],
  [500, "480 terlalu banyak", "100"],
])("a meter of %d words says in words how full it is, and its bar never leaves its frame", (words, says, width) => {
  const { text, all, elements } = rendered(
    <WordMeter words={words} limit={20} text={`${words} dari 20`} overText={`${words - 20} terlalu banyak`} live />,
  );
  expect(text).toBe(says);
  expect(all("rect").find(({ attributes }) => "data-meter-bar" in attributes)?.attributes.width).toBe(width);
  expect("data-over" in (elements[0]?.attributes ?? {})).toBe(words > 20);
  expect(all("span")[0]?.attributes["aria-live"]).toBe("polite");
});
