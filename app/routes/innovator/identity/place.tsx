import { isInIndonesia } from "~/domain/writing/position";
import { PositionMap } from "~/routes/pieces/proposal/position-map";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { useLanguage, useWords } from "../../visitor";
import type { Filled } from "../typed-form";

type Props = { form: Filled; saved: { latitude: string | null; longitude: string | null } };

export function Place({ form, saved: { latitude, longitude } }: Props) {
  const words = useWords();
  const { parts, position: says } = words.identity;
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : undefined;
  return (
    <>
      <TextField {...form.field("location")} label={parts.location} optionalLabel={words.optional} />
      <fieldset className="max-w-measure" aria-describedby="position-hint">
        <legend className="font-semibold">
          {says.legend} <span className="font-normal text-muted">{words.optional}</span>
        </legend>
        <p id="position-hint" className="mt-1 text-sm text-muted">
          {says.hint}
        </p>
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          <TextField {...form.field("latitude")} label={says.latitude} autoComplete="off" />
          <TextField {...form.field("longitude")} label={says.longitude} autoComplete="off" />
        </div>
        <UsePosition />
      </fieldset>
      {point && isInIndonesia(point) && <PositionMap {...point} />}
    </>
  );
}

/** Shown by the script that can ask the device; without it there is nothing to press. */
function UsePosition() {
  const { position: says } = useWords().identity;
  const mark = useLanguage() === "id" ? "," : ".";
  return (
    <div
      hidden
      className="mt-3"
      data-use-position=""
      data-latitude="latitude"
      data-longitude="longitude"
      data-mark={mark}
      data-asking={says.asking}
      data-found={says.found}
      data-denied={says.denied}
      data-failed={says.failed}
    >
      <Button type="button" variant="secondary">
        {says.useMine}
      </Button>
      <p role="status" className="mt-1 min-h-7 text-sm text-muted" />
    </div>
  );
}
