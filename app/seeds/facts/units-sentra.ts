import type { DatedName, UnitFact } from "./unit-fact";

/**
 * Approximations: every sentra carries its present name from 3 March 2022, names of the balai generation count from
 * 1 January 2019 (or 2021 where no earlier sighting was found), BBRSBG Kartini from 1 January 2017 and PSAA Alyatama from
 * 1 January 2007; the names Kartini and Alyatama took in September 2018 are dated by their first sighting.
 */

type Source = UnitFact["source"];
type Zone = UnitFact["timeZone"];

const anak = "Balai Rehabilitasi Sosial Anak yang Memerlukan Perlindungan Khusus";
const lastDayOfTheBalai = "2022-03-02";
const firstDayOfTheSentra = "2022-03-03";

export const integratedSentra: UnitFact[] = [
  integrated("st-inten-soeweno", "Inten Soeweno", "Cibinong", "Kabupaten Bogor", "Jawa Barat"),
  integrated("st-pangudi-luhur", "Pangudi Luhur", "Bekasi", "Bekasi", "Jawa Barat"),
  integrated("st-kartini", "Kartini", "Temanggung", "Temanggung", "Jawa Tengah", [
    {
      name: "Balai Besar Rehabilitasi Sosial Bina Grahita Kartini Temanggung",
      shortName: "BBRSBG Kartini",
      fromOn: "2017-01-01",
      untilOn: "2018-09-17",
    },
    {
      name: "Balai Besar Rehabilitasi Sosial Penyandang Disabilitas Intelektual Kartini Temanggung",
      shortName: "BBRSPDI Kartini",
      fromOn: "2018-09-18",
      untilOn: lastDayOfTheBalai,
    },
  ]),
  integrated("st-soeharso", "Prof. Dr. Soeharso", "Surakarta", "Surakarta", "Jawa Tengah"),
];

export const sentraInTheWest: UnitFact[] = [
  sentra("darussaadah", "Darussa'adah", "Aceh Besar", "Aceh Besar", "Aceh", "WIB", "verified"),
  sentra("bahagia", "Bahagia", "Medan", "Medan", "Sumatera Utara", "WIB", "verified"),
  sentra("insyaf", "Insyaf", "Medan", "Deli Serdang", "Sumatera Utara", "WIB", "verified"),
  sentra("abiseka", "Abiseka", "Pekanbaru", "Pekanbaru", "Riau", "WIB", "general_knowledge", [
    balai(`${anak} Rumbai Pekanbaru`, "BRSAMPK Rumbai"),
  ]),
  sentra("alyatama", "Alyatama", "Jambi", "Jambi", "Jambi", "WIB", "verified", [
    {
      name: "Panti Sosial Asuhan Anak Alyatama Jambi",
      shortName: "PSAA Alyatama",
      fromOn: "2007-01-01",
      untilOn: "2018-09-18",
    },
    balai(`${anak} Alyatama Jambi`, "BRSAMPK Alyatama", "2018-09-19"),
  ]),
  sentra("dharma-guna", "Dharma Guna", "Bengkulu", "Bengkulu", "Bengkulu", "WIB", "verified"),
  sentra("budi-perkasa", "Budi Perkasa", "Palembang", "Palembang", "Sumatera Selatan", "WIB", "verified"),
  sentra("mulya-jaya", "Mulya Jaya", "Jakarta", "Jakarta Timur", "DKI Jakarta", "WIB", "general_knowledge"),
  sentra("handayani", "Handayani", "Jakarta", "Jakarta Timur", "DKI Jakarta", "WIB", "verified", [
    balai(`${anak} Handayani Jakarta`, "BRSAMPK Handayani"),
  ]),
  sentra("galih-pakuan", "Galih Pakuan", "Bogor", "Kabupaten Bogor", "Jawa Barat", "WIB", "general_knowledge"),
  sentra("ciungwanara", "Ciungwanara", "Bogor", "Kabupaten Bogor", "Jawa Barat", "WIB", "verified", [
    balai("Balai Ciungwanara Bogor", "Balai Ciungwanara", "2021-01-01"),
  ]),
  sentra("phalamartha", "Phalamartha", "Sukabumi", "Sukabumi", "Jawa Barat", "WIB", "verified"),
  sentra("wyata-guna", "Wyata Guna", "Bandung", "Bandung", "Jawa Barat", "WIB", "general_knowledge"),
  sentra("satria", "Satria", "Baturraden", "Banyumas", "Jawa Tengah", "WIB", "verified", [
    balai("Balai Rehabilitasi Sosial Korban Penyalahgunaan NAPZA Satria Baturraden", "BRSKPN Satria"),
  ]),
  sentra("antasena", "Antasena", "Magelang", "Magelang", "Jawa Tengah", "WIB", "verified"),
  sentra("margo-laras", "Margo Laras", "Pati", "Pati", "Jawa Tengah", "WIB", "verified", [
    balai("Balai Margo Laras Pati", "Balai Margo Laras", "2021-01-01"),
  ]),
];

export const sentraInTheEast: UnitFact[] = [
  sentra("mahatmiya", "Mahatmiya", "Bali", "Tabanan", "Bali", "WITA", "verified", [
    balai("Balai Mahatmiya Bali", "Balai Mahatmiya", "2021-01-01"),
  ]),
  sentra("paramita", "Paramita", "Mataram", "Mataram", "Nusa Tenggara Barat", "WITA", "verified"),
  sentra("efata", "Efata", "Kupang", "Kabupaten Kupang", "Nusa Tenggara Timur", "WITA", "verified"),
  sentra("budi-luhur", "Budi Luhur", "Banjarbaru", "Banjarbaru", "Kalimantan Selatan", "WITA", "verified", [
    balai("Balai Rehabilitasi Sosial Penyandang Disabilitas Mental Budi Luhur Banjarbaru", "BRSPDM Budi Luhur"),
  ]),
  sentra("tumou-tou", "Tumou Tou", "Manado", "Manado", "Sulawesi Utara", "WITA", "general_knowledge"),
  sentra("nipotowe", "Nipotowe", "Palu", "Palu", "Sulawesi Tengah", "WITA", "general_knowledge", [
    balai("Balai Rehabilitasi Sosial Penyandang Disabilitas Intelektual Nipotowe Palu", "BRSPDI Nipotowe"),
  ]),
  sentra("gau-mabaji", "Gau Mabaji", "Gowa", "Gowa", "Sulawesi Selatan", "WITA", "verified", [
    balai("Balai Rehabilitasi Sosial Lanjut Usia Gau Mabaji Gowa", "BRSLU Gau Mabaji"),
  ]),
  sentra("wirajaya", "Wirajaya", "Makassar", "Makassar", "Sulawesi Selatan", "WITA", "verified"),
  sentra("pangurangi", "Pangurangi", "Takalar", "Takalar", "Sulawesi Selatan", "WITA", "verified", [
    balai("Loka Pangurangi Takalar", "Loka Pangurangi"),
  ]),
  sentra("meohai", "Meohai", "Kendari", "Kendari", "Sulawesi Tenggara", "WITA", "general_knowledge", [
    balai("Loka Rehabilitasi Sosial Lanjut Usia Minaula Kendari", "LRSLU Minaula"),
  ]),
  sentra("wasana-bahagia", "Wasana Bahagia", "Ternate", "Ternate", "Maluku Utara", "WIT", "verified", [
    balai("Balai Rehabilitasi Sosial Orang dengan HIV Wasana Bahagia Ternate", "BRSODH Wasana Bahagia"),
  ]),
];

function integrated(
  key: string,
  name: string,
  place: string,
  city: string,
  province: string,
  earlier: DatedName[] = [],
): UnitFact {
  const today = { name: `Sentra Terpadu ${name} ${place}`, shortName: `ST ${name}`, fromOn: firstDayOfTheSentra };
  return {
    key,
    kind: "integrated_sentra",
    parent: "ditjen-rehsos",
    city,
    province,
    timeZone: "WIB",
    source: "verified",
    names: [...earlier, today],
  };
}

function sentra(
  key: string,
  name: string,
  place: string,
  city: string,
  province: string,
  timeZone: Zone,
  source: Source,
  earlier: DatedName[] = [],
): UnitFact {
  const today = { name: `Sentra ${name} ${place}`, shortName: `Sentra ${name}`, fromOn: firstDayOfTheSentra };
  return {
    key: `sentra-${key}`,
    kind: "sentra",
    parent: "ditjen-rehsos",
    city,
    province,
    timeZone,
    source,
    names: [...earlier, today],
  };
}

function balai(name: string, shortName: string, fromOn = "2019-01-01"): DatedName {
  return { name, shortName, fromOn, untilOn: lastDayOfTheBalai };
}
