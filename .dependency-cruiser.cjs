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
    {
      name: "domain-knows-no-http-and-no-react",
      severity: "error",
      from: { path: "^app/domain" },
      to: { path: "^app/(web|routes|ui|words|enhance)|node_modules/(react|@remix-run|@conform-to|lucia)" },
    },
    {
      name: "domain-reaches-outside-only-by-adapters",
      severity: "error",
      comment: "A password's hash is the one thing of the outside that a command needs.",
      from: { path: "^app/domain", pathNot: "^app/domain/people/(adding|activating|setting-password)" },
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
      to: { path: "^db/(schema|engine|kits|migrate|seeds|cli)|node_modules/drizzle-orm|^app/adapters" },
    },
    ...audiences.map((audience) => ({
      name: `${audience}-keeps-to-itself`,
      severity: "error",
      from: { path: `^app/routes/${audience}/` },
      to: { path: `^app/routes/(${audiences.filter((other) => other !== audience).join("|")})/` },
    })),
    {
      name: "ui-is-props-in-markup-out",
      severity: "error",
      from: { path: "^app/ui" },
      to: { path: "^app/(domain|web|routes|words|adapters)|^db" },
    },
    {
      name: "words-know-only-what-they-name",
      severity: "error",
      comment: "Types of reasons, events and statuses, so that none can lack its sentence.",
      from: { path: "^app/words" },
      to: { path: "^app/(web|routes|ui|adapters)|^db/(?!vocabulary)|^app/domain", dependencyTypesNot: ["type-only"] },
    },
    { name: "web-knows-no-page", severity: "error", from: { path: "^app/web" }, to: { path: "^app/(routes|ui)" } },
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
      from: { path: "^db/(schema|engine|kits|vocabulary|migrate)" },
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
