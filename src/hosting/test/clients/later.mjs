// Loaded before a program (node --import), it moves the program's clock on by HOURS.
const moved = Number(process.env.HOURS) * 3_600_000;
const RealDate = Date;
const now = () => RealDate.now() + moved;
globalThis.Date = class extends RealDate {
    static now = now;

    constructor(...parts) {
        super(...parts.length === 0 ? [now()] : parts);
    }
};
