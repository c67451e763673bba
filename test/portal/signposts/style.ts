/** Looks like the picture of 2019 where there is one; the rest is plain. Every class is invented. */
export const SIGNPOST_STYLE = `
*{box-sizing:border-box}body{margin:0;background:#f4f4f4;font:15px "Segoe UI",system-ui,sans-serif;color:#333}a{color:#1a5bb8;text-decoration:none}
.bluebar,.blackbar,.whitebar{display:flex;gap:24px;align-items:center;min-height:48px;padding-inline-end:24px;background:#006fc9;color:#fff}.bluebar,.whitebar{padding-inline-start:24px}.blackbar{background:#000}.whitebar{background:#fff;color:#222}.who{margin-inline-start:auto}.who a{color:inherit}
.waffle{display:grid;place-items:center;width:50px;height:48px;background:#1e74d4}
.sides{display:flex;min-height:calc(100vh - 48px)}.bluenav{flex:none;width:232px;padding-top:48px;background:#155fb0}.bluenav a{display:block;padding:16px 54px;color:#fff;font-size:13px}.bluenav .now{background:#f4f4f4;color:#222}
.column{flex:1;max-width:1200px;padding:26px 32px}h1{font-size:27px;font-weight:300}.setting{padding:10px 20px;background:#fff;border-bottom:1px solid #eee;font-size:14px}.setting b{font-weight:400}.tile{padding:14px 22px;margin:14px 0;background:#fff;box-shadow:0 1px 4px #0002}
form{display:grid;gap:12px;max-width:320px}
`;
