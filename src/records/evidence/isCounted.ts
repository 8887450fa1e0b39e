const COUNTED =
  /^[ ]{1,3}(?:[a-z]{1,20}[ ])?(?:people|persons|men|women|children|soldiers?|troops|tanks?|civilians|victims|dead|deaths|casualties|prisoners|workers|students|protesters|demonstrators|refugees|officers|members|delegates|deputies|passengers|residents|inhabitants|families|houses|homes|ships|boats|aircraft|planes|cars|vehicles|guns|rifles|bombs|votes|seats|copies|views|words|pages|documents|years?|months?|weeks?|days?|hours?|minutes?|seconds?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|acres?|hectares?|tons?|tonnes?|kilograms?|pounds?|dollars?|euros?|crowns?|francs?|marks?|rubles?|roubles?|kr|km|kg|mm|cm|m|ft|mph|hp|rpm|%|percent|per)(?![\p{L}\d])/u;

/** Whether what follows a number makes it a count: ` people`, ` km`, ` armed men`. */
export function isCounted(rest: string): boolean {
  return COUNTED.test(rest);
}
