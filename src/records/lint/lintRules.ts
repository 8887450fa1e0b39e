import type { LintRule } from "./lintRule.ts";
import { aboutShort } from "./rules/aboutShort.ts";
import { byteOrderMark } from "./rules/byteOrderMark.ts";
import { countryNameUnusual } from "./rules/countryNameUnusual.ts";
import { countryOutsideRegion } from "./rules/countryOutsideRegion.ts";
import { countryOutsideYears } from "./rules/countryOutsideYears.ts";
import { countrySynonym } from "./rules/countrySynonym.ts";
import { countryUnknown } from "./rules/countryUnknown.ts";
import { dateFuture } from "./rules/dateFuture.ts";
import { eventDuplicate } from "./rules/eventDuplicate.ts";
import { fileName } from "./rules/fileName.ts";
import { fileNumber } from "./rules/fileNumber.ts";
import { filePassedOver } from "./rules/filePassedOver.ts";
import { imageDuplicate } from "./rules/imageDuplicate.ts";
import { imageFont } from "./rules/imageFont.ts";
import { imageHeavy } from "./rules/imageHeavy.ts";
import { imageNarrow } from "./rules/imageNarrow.ts";
import { imagePrintColour } from "./rules/imagePrintColour.ts";
import { imageSmall } from "./rules/imageSmall.ts";
import { imageUnsized } from "./rules/imageUnsized.ts";
import { invisibleCharacter } from "./rules/invisibleCharacter.ts";
import { letterLookAlike } from "./rules/letterLookAlike.ts";
import { lineEnds } from "./rules/lineEnds.ts";
import { numberSpelling } from "./rules/numberSpelling.ts";
import { plateForArtist } from "./rules/plateForArtist.ts";
import { priceAbsent } from "./rules/priceAbsent.ts";
import { priceOutlier } from "./rules/priceOutlier.ts";
import { quotesMixed } from "./rules/quotesMixed.ts";
import { sourceDuplicate } from "./rules/sourceDuplicate.ts";
import { sourceEarly } from "./rules/sourceEarly.ts";
import { sourceSingle } from "./rules/sourceSingle.ts";
import { sourceUnhashed } from "./rules/sourceUnhashed.ts";
import { sourcesAbsent } from "./rules/sourcesAbsent.ts";
import { spacesStray } from "./rules/spacesStray.ts";
import { termUnknown } from "./rules/termUnknown.ts";
import { textCapitals } from "./rules/textCapitals.ts";
import { textFormula } from "./rules/textFormula.ts";
import { textGarbled } from "./rules/textGarbled.ts";
import { textMarkup } from "./rules/textMarkup.ts";
import { textNotNfc } from "./rules/textNotNfc.ts";
import { textPlaceholder } from "./rules/textPlaceholder.ts";
import { titleDuplicate } from "./rules/titleDuplicate.ts";
import { traitNearDuplicate } from "./rules/traitNearDuplicate.ts";
import { traitSimilar } from "./rules/traitSimilar.ts";
import { traitSpelling } from "./rules/traitSpelling.ts";
import { wordLong } from "./rules/wordLong.ts";
import { wordRepeated } from "./rules/wordRepeated.ts";

/**
 * Every rule of the linter. Those that mend come in the order in which they mend: without an
 * invisible character between them, two letters compose or two spaces meet.
 */
export const LINT_RULES: readonly LintRule[] = [
  // traits
  termUnknown,
  countryUnknown,
  countryOutsideRegion,
  countryOutsideYears,
  countrySynonym,
  countryNameUnusual,
  traitSpelling,
  traitNearDuplicate,
  traitSimilar,
  // editions
  titleDuplicate,
  eventDuplicate,
  dateFuture,
  fileNumber,
  priceAbsent,
  priceOutlier,
  // images
  imageDuplicate,
  imageSmall,
  imageHeavy,
  imageNarrow,
  imagePrintColour,
  imageUnsized,
  imageFont,
  plateForArtist,
  // sources
  sourceUnhashed,
  sourcesAbsent,
  sourceSingle,
  sourceDuplicate,
  sourceEarly,
  // text
  letterLookAlike,
  textGarbled,
  textPlaceholder,
  textMarkup,
  textFormula,
  textCapitals,
  aboutShort,
  wordLong,
  wordRepeated,
  quotesMixed,
  // files
  fileName,
  filePassedOver,
  lineEnds,
  byteOrderMark,
  invisibleCharacter,
  textNotNfc,
  spacesStray,
  numberSpelling,
];
