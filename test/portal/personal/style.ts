/** Looks like the pictures of 2025: blue header, grey page, headings and links in one column. Every class is invented. */
export const PERSONAL_STYLE = `
*{box-sizing:border-box}body{margin:0;background:#f2f1f0;font:15px "Segoe UI",system-ui,sans-serif;color:#333}
.bluebar{display:flex;gap:30px;align-items:center;min-height:52px;padding:0 30px;background:#006fc9;color:#fff;font-size:14px}.who{margin-inline-start:auto}
.banner{display:flex;gap:120px;align-items:center;padding:40px 70px;background:#006fc9;color:#fff}.banner p{margin:2px 0}.banner .link,.banner .pullout-link,.banner .y1{color:#fff;font-weight:600}h1{font-size:28px}
.column{max-width:1000px;padding:30px 60px}h2,h3,h4,.y2{margin:34px 0 10px;font-size:18px;font-weight:600}
.link,.pullout-link,.y1{color:#0067b8;text-decoration:none;cursor:pointer}.line{margin:6px 0}
.proof{display:flex;flex-wrap:wrap;gap:20px;align-items:center;padding:14px;background:#fff;margin-bottom:6px}.proofhead{display:flex;gap:10px;align-items:center;border:0;background:none;font:inherit;cursor:pointer}.green{color:#0b7a43;font-weight:600}.more{flex-basis:100%}
.tile{padding:18px 24px;margin:18px 0;background:#fff;border-radius:6px;box-shadow:0 1px 4px #0002}
.shade{position:fixed;inset:0;z-index:50;display:grid;place-items:center;background:#0007}.sheet{width:440px;max-width:94vw;padding:26px;border:0;background:#fff}.unfold{padding:16px;border:1px solid #bbb;background:#fff}
.actions{display:flex;gap:12px;justify-content:flex-end;margin-top:20px}.primary,.secondary{padding:7px 20px;border:1px solid #0000;font:inherit;cursor:pointer;background:#ccc}.primary{background:#0067b8;color:#fff}.big{font-size:20px;font-weight:600}
.advertisement{padding:12px;background:#e8f0fb}.footer{padding:20px;font-size:12px}.footer a{margin-inline-end:16px}
`;
