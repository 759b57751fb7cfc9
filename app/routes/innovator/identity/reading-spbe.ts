import { spbeHostings, spbeServices } from "db/vocabulary";
import type { SpbeForm } from "~/domain/proposals/proposal";
import { oneOf, typedValue } from "../typed-form";
import { type Reading, readLink, readText } from "./reading-field";

const fields = ["spbeName", "spbeUrl", "spbeService", "spbeHosting", "spbeConnections"];

/**
 * The SPBE form: in full or, for now, not at all of an application; of anything else only taken along when it is
 * complete.
 */
export function readSpbe(reading: Reading): SpbeForm | undefined {
  const { typed, words, errors } = reading;
  if (fields.every((name) => typedValue(typed, name) === "")) return undefined;
  const asked = typedValue(typed, "isApplication") === "yes";
  const mine: Reading = asked ? reading : { ...reading, errors: [] };
  const { spbe: says } = words.identity;
  const missing = (name: string, text: string) => mine.errors.push({ href: `#${name}`, text });

  const name = readText(mine, "spbeName", 150);
  if (!name) missing("spbeName", says.nameMissing);
  const url = readLink(mine, "spbeUrl", says.badUrl);
  const service = oneOf(spbeServices, typedValue(typed, "spbeService"));
  if (!service) missing("spbeService", says.serviceMissing);
  const hosting = oneOf(spbeHostings, typedValue(typed, "spbeHosting"));
  if (!hosting) missing("spbeHosting", says.hostingMissing);
  const connections = readText(mine, "spbeConnections", 1000);

  const usable = asked || mine.errors.length === 0;
  if (!usable || !name || !service || !hosting || errors.some(({ href }) => href === "#spbeUrl")) return undefined;
  return { name, url: url ?? null, service, hosting, connections: connections ?? null };
}
