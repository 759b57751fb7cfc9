export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = "id";

export const locales: Record<Language, string> = { id: "id-ID", en: "en-GB" };
