import fc from "fast-check";

/**
 * The whole suite tests the same cases every time, so that what turns it red is a change; a file run
 * alone draws new ones. `FAST_CHECK_SEED` is another seed, or `random`.
 */
const wanted = process.env["FAST_CHECK_SEED"] ?? "1968";
if (wanted !== "random") {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
}
