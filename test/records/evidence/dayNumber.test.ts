import { expect } from "chai";
import fc from "fast-check";
import { civilDay, dayNumber } from "../../../src/records/evidence/dayNumber.ts";

describe("dayNumber", () => {
  it("counts as the calendar does", () => {
    const moon = dayNumber({ year: 1969, month: 7, day: 20 });
    const launch = dayNumber({ year: 1969, month: 7, day: 16 });
    expect(moon - launch).to.equal(4);
    const [last, first] = [
      { year: -1, month: 12, day: 31 },
      { year: 0, month: 1, day: 1 },
    ];
    expect(dayNumber(first) - dayNumber(last)).to.equal(1);
    expect(dayNumber({ year: 2000, month: 3, day: 1 })).to.equal(
      dayNumber({ year: 2000, month: 2, day: 29 }) + 1,
    );
  });

  it("agrees with the platform's own calendar, and back", () => {
    const epoch = dayNumber({ year: 1970, month: 1, day: 1 });
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        const civil = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(civilDay(epoch + days)).to.deep.equal(civil);
        expect(dayNumber(civil)).to.equal(epoch + days);
      }),
    );
  });
});
