/** Looks like the pictures of 2026: grey navigation, white card, blue links. Every class is invented. */
export const SECURITY_INFO_STYLE = `
*{box-sizing:border-box}body{margin:0;background:#f2f2f2;font:15px "Segoe UI",system-ui,sans-serif;color:#1f1f1f}
.band{display:flex;align-items:center;gap:20px;height:46px;padding:0 20px;background:#f3f2f1;border-bottom:1px solid #ddd;font-weight:600}
.page{display:flex;min-height:calc(100vh - 46px)}
.nav{flex:none;width:262px;padding:16px 20px;background:#f2f2f2}
.nav .who{display:flex;gap:8px;align-items:center;margin:34px 0 26px;line-height:1.2}.nav small{color:#555}.initials{display:grid;place-items:center;width:34px;height:34px;border-radius:50%;background:#5b5fc7;color:#fff;font-weight:600}
.nav a,.nav span.top{display:flex;gap:14px;align-items:center;padding:8px 0;color:#1f1f1f;text-decoration:none}.nav a.sub{padding-inline-start:34px}.nav a.now{font-weight:600}
.main{flex:1;min-width:0;padding:48px 40px 30px 20px;background:#f9f9f9}
h1{margin:0 0 10px;font-size:28px;font-weight:400}.intro{margin:0 0 26px}.advisable{margin:0 0 2px;font-size:16px}.fallback{margin:0 0 22px;font-size:11px}
.card{background:#fff;box-shadow:0 1px 4px #0003;max-width:930px}.addrow{padding:6px 10px;border-bottom:1px solid #e1e1e1}
.add,.add .ms-Button-flexContainer{display:inline-flex;align-items:center;gap:6px;border:0;background:none;font:inherit;font-size:15px;cursor:pointer;padding:4px}.plus{color:#2b6cb0;display:inline-flex}
.row{display:grid;grid-template-columns:48px 1.3fr 1.3fr 1fr 1fr 48px;align-items:center;min-height:58px;padding:8px 14px;border-bottom:1px solid #e1e1e1;font-size:13px}.row i{display:inline-flex}
.kindbelow .row{grid-template-columns:48px 2.4fr 1fr 1fr}
.kind{display:block}.below{display:block;color:#605e5c;font-size:13px}.value{overflow-wrap:anywhere}
.link,.x2{padding:0;border:0;background:none;color:#2b6cb0;font:inherit;font-size:13px;text-decoration:none;cursor:pointer;text-align:start}.chevron{border:0;background:none;cursor:pointer}.open{transform:rotate(180deg)}
.inner{display:flex;justify-content:space-between;padding:10px 90px 10px 62px;border-bottom:1px solid #eee;font-size:13px}
.items{list-style:none;margin:0;padding:0}.items li{display:flex;gap:16px;align-items:center;padding:14px;border-bottom:1px solid #e1e1e1}.grow{flex:1}.items strong,.row b{font-weight:400}.items small{color:#605e5c;display:block}
.plain{border:0;background:none;color:#2b6cb0;font:inherit;font-size:13px;cursor:pointer}
table.methods{border-collapse:collapse;width:100%}.methods th,.methods td{padding:12px;text-align:start;border-bottom:1px solid #e1e1e1;font-size:13px}
.x7{display:flex;align-items:center;min-height:56px;padding:8px 14px;border-bottom:1px solid #e1e1e1;font-size:13px}.x8{flex:2}.x3{flex:1}.x9{color:#605e5c}
.lost{margin:26px 0;font-weight:600}
.shade{position:fixed;inset:0;z-index:90;display:grid;place-items:center;background:#0007}
.sheet{position:relative;width:480px;max-width:94vw;max-height:92vh;overflow:auto;padding:28px 32px;border:0;background:#fff;box-shadow:0 10px 30px #0005}
.head{display:flex;justify-content:space-between;gap:20px;align-items:start}.title{margin:0 0 18px;font-size:21px;font-weight:600}.cross{border:0;background:none;font-size:18px;cursor:pointer}
.cards{display:grid;gap:12px}.method{display:flex;gap:22px;align-items:center;padding:14px 20px;border:1px solid #ddd;border-radius:4px;cursor:pointer}.method p{margin:0}.cardname{font-weight:600}
.more{margin:14px 0}.actions{display:flex;gap:12px;justify-content:flex-end;margin-top:26px}
.primary,.secondary{display:inline-block;min-width:90px;padding:7px 18px;border:1px solid #0000;font:inherit;text-align:center;text-decoration:none;cursor:pointer;background:#ccc;color:#222}.primary{background:#3967b5;color:#fff}.primary[disabled],.primary[aria-disabled=true]{opacity:.4}
.field,select{display:block;width:100%;height:34px;margin:6px 0 14px;padding:4px 8px;border:1px solid #8a8886;font:inherit}
.combobox{display:flex;justify-content:space-between;padding:7px 10px;border:1px solid #8a8886;cursor:pointer}.options{border:1px solid #ddd;box-shadow:0 3px 8px #0003}.option{display:block;width:100%;padding:8px 10px;border:0;background:none;font:inherit;text-align:start;cursor:pointer}
.problem{padding:8px 12px;background:#fde7e9;color:#5c0a12}.secret{font-weight:600;font-size:17px}.status{position:fixed;inset-inline-end:20px;top:60px;padding:12px 18px;background:#dff6dd}
.tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;max-width:930px}.tile{padding:20px;background:#fff;box-shadow:0 1px 4px #0003}
.letters{display:flex;gap:10px;font:italic 30px serif;letter-spacing:6px}
.advertisement{margin:10px 0;padding:12px;background:#e8f0fb;font-size:13px}.footer{padding:20px;font-size:12px}.footer a{color:#2b6cb0;margin-inline-end:16px}.decoys li{padding:4px 0}
`;
