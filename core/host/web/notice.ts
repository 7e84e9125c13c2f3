/** The two small pages that the web host shows around the app itself. */

/** Goes on to the app at once, leaving the used token out of the address. */
export const enteredPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=/">
<title>Shopkeeper 掌柜</title>
<p><a href="/">Shopkeeper 掌柜</a></p>
</html>
`

/** For whoever has no session: an old link, a second browser, a bookmark. */
export const staleLinkPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Shopkeeper 掌柜</title>
<h1>This link no longer works</h1>
<p>Each link opens Shopkeeper once, in one browser. Close Shopkeeper, start it again, and open the new link.</p>
<h1 lang="zh">这个链接已失效</h1>
<p lang="zh">每个链接只能在一个浏览器里打开一次。请关闭掌柜后重新启动,再打开新的链接。</p>
</html>
`
