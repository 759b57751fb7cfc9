import type { DatedName, UnitFact } from "./unit-fact";

/**
 * Approximations: names count from 1 January 2019 (Panti Sosial Bina Karya from 1 January 2017) to the eve of the sentra,
 * 3 March 2022; what became of BRSPDSRW Melati is not known to us, so nothing succeeds it.
 */

const lastDay = "2022-03-02";

export const formerUnits: UnitFact[] = [
  former("brsegp-pangudi-luhur", "Bekasi", "Jawa Barat", "verified", [
    {
      name: "Panti Sosial Bina Karya Pangudi Luhur Bekasi",
      shortName: "PSBK Pangudi Luhur",
      fromOn: "2017-01-01",
      untilOn: "2018-12-31",
    },
    named("Balai Rehabilitasi Sosial Eks Gelandangan dan Pengemis Pangudi Luhur Bekasi", "BRSEGP Pangudi Luhur"),
  ]),
  former("brspdsn-tan-miyat", "Bekasi", "Jawa Barat", "verified", [
    named("Balai Rehabilitasi Sosial Penyandang Disabilitas Sensorik Netra Tan Miyat Bekasi", "BRSPDSN Tan Miyat"),
  ]),
  former("brslu-budhi-dharma", "Bekasi", "Jawa Barat", "verified", [
    named("Balai Rehabilitasi Sosial Lanjut Usia Budhi Dharma Bekasi", "BRSLU Budhi Dharma"),
  ]),
  former("brsampk-toddopuli", "Makassar", "Sulawesi Selatan", "verified", [
    named("Balai Rehabilitasi Sosial Anak yang Memerlukan Perlindungan Khusus Toddopuli Makassar", "BRSAMPK Toddopuli"),
  ]),
  former("brsampk-naibonat", "Kabupaten Kupang", "Nusa Tenggara Timur", "general_knowledge", [
    named("Balai Rehabilitasi Sosial Anak yang Memerlukan Perlindungan Khusus Naibonat Kupang", "BRSAMPK Naibonat"),
  ]),
  former("brsodh-kahuripan", "Sukabumi", "Jawa Barat", "general_knowledge", [
    named("Balai Rehabilitasi Sosial Orang dengan HIV Kahuripan Sukabumi", "BRSODH Kahuripan"),
  ]),
  former("bbrvpd-cibinong", "Kabupaten Bogor", "Jawa Barat", "general_knowledge", [
    named("Balai Besar Rehabilitasi Vokasional Penyandang Disabilitas Cibinong", "BBRVPD Cibinong"),
  ]),
  former("brspdsrw-melati", "Jakarta Timur", "DKI Jakarta", "general_knowledge", [
    named("Balai Rehabilitasi Sosial Penyandang Disabilitas Sensorik Rungu Wicara Melati Jakarta", "BRSPDSRW Melati"),
  ]),
];

function former(key: string, city: string, province: string, source: UnitFact["source"], names: DatedName[]): UnitFact {
  return {
    key,
    kind: "other",
    parent: "ditjen-rehsos",
    city,
    province,
    timeZone: province === "Sulawesi Selatan" || province === "Nusa Tenggara Timur" ? "WITA" : "WIB",
    source,
    names,
  };
}

function named(name: string, shortName: string): DatedName {
  return { name, shortName, fromOn: "2019-01-01", untilOn: lastDay };
}
