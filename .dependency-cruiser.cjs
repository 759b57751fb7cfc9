/**
 * The floors of the domain, lowest first. A folder may import what stands before it here, on its own floor too, and
 * nothing that stands behind it. Types alone may look up: a proposal's shape names the indicators that it holds.
 */
const floors = [
  ["kernel"],
  ["ledger", "people", "clock"],
  ["units"],
  ["editions", "outbox", "jobs"],
  ["stages", "search", "proposals"],
  ["attachments", "collaboration", "continuation", "likeness", "indicators", "blind"],
  ["writing", "submission"],
  ["assignment", "visits", "scoring", "severity", "ranking", "plenary"],
  [
    "screening",
    "evidence",
    "preparing",
    "running",
    "accounts",
    "panels",
    "presentations",
    "questions",
    "paper-sheets",
    "calibration",
    "registers",
    "imports",
  ],
  ["gallery", "nominations", "progress", "notifications", "audit"],
];
const folders = floors.flat();

/** The arrows of the design: what may import what. tests/architecture checks what imports cannot show. */
const audiences = ["public", "account", "innovator", "unit", "secretariat", "judging", "plenary", "audit", "files"];

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: { path: "^(app|db)" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...folders.slice(0, -1).map((folder, place) => ({
      name: `${folder}-looks-down`,
      severity: "error",
      from: { path: `^app/domain/${folder}/` },
      to: {
        path: `^app/domain/(${folders.slice(place + 1).join("|")})/`,
        dependencyTypesNot: ["type-only"],
      },
    })),
    {
      name: "every-folder-has-its-floor",
      severity: "error",
      from: {},
      to: { path: "^app/domain/", pathNot: `^app/domain/(${folders.join("|")})/` },
    },
    {
      name: "domain-knows-no-http-and-no-react",
      severity: "error",
      from: { path: "^app/domain" },
      to: {
        path: "^app/(web|routes|ui|papers|words|letters|site|jobs|seeds|cli|enhance)|node_modules/(react|@remix-run|@conform-to|lucia)",
      },
    },
    {
      name: "domain-reaches-outside-only-by-adapters",
      severity: "error",
      comment: "A password's hash is the one thing of the outside that a command needs.",
      from: { path: "^app/domain", pathNot: "^app/domain/accounts/(adding|activating|setting-password)" },
      to: { path: "^app/adapters" },
    },
    {
      name: "pure-files-stay-pure",
      severity: "error",
      comment: "Without .server.ts in its name a domain file reads no clock, no Node, no database.",
      from: { path: "^app/domain", pathNot: "\\.server\\.ts$" },
      to: {
        path: "\\.server\\.ts$|^db/(schema|engine|migrate)|node_modules/drizzle-orm",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "routes-ask-the-domain",
      severity: "error",
      from: { path: "^app/routes" },
      to: { path: "^db/(schema|engine|kits|migrate)|node_modules/drizzle-orm|^app/(adapters|seeds|cli|jobs)" },
    },
    ...audiences.map((audience) => ({
      name: `${audience}-keeps-to-itself`,
      severity: "error",
      from: { path: `^app/routes/${audience}/` },
      to: { path: `^app/routes/(${audiences.filter((other) => other !== audience).join("|")})/` },
    })),
    {
      name: "pieces-know-no-audience",
      severity: "error",
      from: { path: "^app/routes/pieces/" },
      to: { path: `^app/routes/(${audiences.join("|")})/` },
    },
    {
      name: "ui-is-props-in-markup-out",
      severity: "error",
      from: { path: "^app/ui" },
      to: { path: "^app/(domain|web|routes|words|letters|site|adapters|papers)|^db" },
    },
    {
      name: "words-know-only-what-they-name",
      severity: "error",
      comment: "Types of reasons, events and statuses, so that none can lack its sentence.",
      from: { path: "^app/words" },
      to: {
        path: "^app/(web|routes|ui|papers|letters|jobs|adapters|seeds|cli|site)|^db/(?!vocabulary)|^app/domain",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "web-knows-no-page",
      severity: "error",
      from: { path: "^app/web" },
      to: { path: "^app/(routes|ui|seeds|cli)" },
    },
    {
      name: "letters-are-words-and-addresses",
      severity: "error",
      from: { path: "^app/letters" },
      to: { path: "^app/(web|routes|ui|papers|jobs|adapters|seeds|cli)|^db/(?!vocabulary)" },
    },
    {
      name: "addresses-know-nothing",
      severity: "error",
      from: { path: "^app/site" },
      to: { path: "^(app/(?!site)|db)" },
    },
    {
      name: "no-arrow-up",
      severity: "error",
      comment: "What runs by the clock, fills worlds or obeys an operator needs no HTTP.",
      from: { path: "^app/(jobs|adapters|seeds|cli)" },
      to: { path: "^app/(web|routes)" },
    },
    {
      name: "scripts-stay-small",
      severity: "error",
      comment: "What runs in the browser may share only the pure word count.",
      from: { path: "^app/(enhance|entry\\.client)" },
      to: { path: "^(app|db)", pathNot: "^app/enhance|^app/domain/proposals/words" },
    },
    {
      name: "db-knows-nothing-above",
      severity: "error",
      from: { path: "^db" },
      to: { path: "^app" },
    },
    { name: "no-tests-in-the-product", severity: "error", from: { path: "^(app|db)" }, to: { path: "^tests" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".css"] },
  },
};
