import type { TimeZone } from "db/vocabulary";
import type { UnitFact } from "./unit-fact";

/**
 * Approximations: Pusdatinkesos counts from 1 January 2019, Kalibata from 1 January 2017, the BBPPKS from 1 January 2021,
 * B2P3KS and Abiyoso from 1 January 2022; which unit stands above each is general knowledge.
 */

export const institutes: UnitFact[] = [
  {
    key: "pusdatinkesos",
    kind: "centre",
    parent: "setjen",
    city: "Jakarta Pusat",
    province: "DKI Jakarta",
    timeZone: "WIB",
    source: "verified",
    names: [
      { name: "Pusat Data dan Informasi Kesejahteraan Sosial", shortName: "Pusdatinkesos", fromOn: "2019-01-01" },
    ],
  },
  bbppks("Padang", "Sumatera Barat", "WIB", "general_knowledge"),
  bbppks("Bandung", "Jawa Barat", "WIB", "general_knowledge"),
  bbppks("Yogyakarta", "DI Yogyakarta", "WIB", "verified"),
  bbppks("Banjarmasin", "Kalimantan Selatan", "WITA", "verified"),
  bbppks("Makassar", "Sulawesi Selatan", "WITA", "verified"),
  bbppks("Jayapura", "Papua", "WIT", "general_knowledge"),
  {
    key: "poltekesos",
    kind: "polytechnic",
    parent: "setjen",
    city: "Bandung",
    province: "Jawa Barat",
    timeZone: "WIB",
    source: "verified",
    names: [
      {
        name: "Sekolah Tinggi Kesejahteraan Sosial Bandung",
        shortName: "STKS Bandung",
        fromOn: "1964-01-01",
        untilOn: "2019-07-08",
      },
      { name: "Politeknik Kesejahteraan Sosial Bandung", shortName: "Poltekesos Bandung", fromOn: "2019-07-09" },
    ],
  },
  {
    key: "b2p3ks",
    kind: "other",
    parent: "setjen",
    city: "Yogyakarta",
    province: "DI Yogyakarta",
    timeZone: "WIB",
    source: "general_knowledge",
    names: [
      {
        name: "Balai Besar Penelitian dan Pengembangan Pelayanan Kesejahteraan Sosial Yogyakarta",
        shortName: "B2P3KS Yogyakarta",
        fromOn: "2022-01-01",
      },
    ],
  },
  {
    key: "blbi-abiyoso",
    kind: "other",
    parent: "ditjen-rehsos",
    city: "Cimahi",
    province: "Jawa Barat",
    timeZone: "WIB",
    source: "general_knowledge",
    names: [
      { name: "Balai Literasi Braille Indonesia Abiyoso Cimahi", shortName: "BLBI Abiyoso", fromOn: "2022-01-01" },
    ],
  },
  {
    key: "tmpn-kalibata",
    kind: "other",
    parent: "ditjen-dayasos",
    city: "Jakarta Selatan",
    province: "DKI Jakarta",
    timeZone: "WIB",
    source: "general_knowledge",
    names: [{ name: "Taman Makam Pahlawan Nasional Utama Kalibata", shortName: "TMPN Kalibata", fromOn: "2017-01-01" }],
  },
];

function bbppks(city: string, province: string, timeZone: TimeZone, source: UnitFact["source"]): UnitFact {
  return {
    key: `bbppks-${city.toLowerCase()}`,
    kind: "training_centre",
    parent: "setjen",
    city,
    province,
    timeZone,
    source,
    names: [
      {
        name: `Balai Besar Pendidikan dan Pelatihan Kesejahteraan Sosial ${city}`,
        shortName: `BBPPKS ${city}`,
        fromOn: "2021-01-01",
      },
    ],
  };
}
