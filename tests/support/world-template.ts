import { openDatabase } from "db/engine/database";
import { makeWorld } from "./making-world";

// Fills the migrated database at DATABASE_URL with the world that tests copy, and prints what is called how in it.
const database = await openDatabase(process.env.DATABASE_URL, { durable: false });
const ids = await makeWorld(database);
await database.close();
process.stdout.write(JSON.stringify(ids));
