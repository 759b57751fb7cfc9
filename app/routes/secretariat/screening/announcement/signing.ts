import { dayInJakarta, isDay } from "~/domain/kernel/days";
import type { Signing } from "./roll";

export const signingNames = {
  number: "nomor",
  date: "tanggal",
  place: "tempat",
  office: "jabatan",
  signatory: "nama",
} as const satisfies Record<keyof Signing, string>;

export type SigningField = keyof Signing;

/** To be filled in by hand. */
const dots = ".........................";

/** Who signs an announcement, where and when, as an address has it. */
export function signingOf(asked: URLSearchParams, now: Date): Signing {
  const given = (field: SigningField) => asked.get(signingNames[field])?.trim().slice(0, 200) || undefined;
  const date = given("date");
  return {
    number: given("number") ?? dots,
    date: date && isDay(date) ? date : dayInJakarta(now),
    place: given("place") ?? dots,
    office: given("office") ?? dots,
    signatory: given("signatory") ?? dots,
  };
}
