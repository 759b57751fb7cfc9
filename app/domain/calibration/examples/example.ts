/** An invented proposal that ships with the portal, by the codes of the sections that it fills. */
export type Example = { key: string; title: string; texts: Record<string, string> };
