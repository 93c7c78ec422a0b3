"""Twenty drafts that want to be more than text."""

EVIL = "http://evil.example"

HOSTILE = {
    "script": "Hi <script>window.pwned = 1</script> Sara, any news?",
    "image": f'Hi Sara <img src="{EVIL}/a.png" onerror="window.pwned = 1">, any news?',
    "svg": '"><svg onload="window.pwned = 1"></svg> any news?',
    "frame": f'<iframe src="{EVIL}"></iframe><object data="{EVIL}/x"></object>',
    "link": f'<a href="javascript:window.pwned=1">x</a> <link rel=stylesheet href="{EVIL}/x.css">',
    "style": f"<style>@import url({EVIL}/x.css); body {{ display: none }}</style> any news?",
    "meta": f'<meta http-equiv="refresh" content="0; url={EVIL}"> any news?',
    "markdown image": f"Hi Sara, ![look]({EVIL}/a.png) is there any news?",
    "markdown link": f"Hi Sara, [look]({EVIL} 'x') and <{EVIL}> and {EVIL}",
    "template": "Hi {{constructor.constructor('window.pwned=1')()}} ${window.pwned=1} <%= 1 %>",
    "formula": "Sorry to bother you $\\href{javascript:window.pwned=1}{x}$ :material/home:",
    "closing tags": "</textarea></div></mark></script><b>bold</b> Sorry to bother you",
    "entities": "&lt;img src=x onerror=window.pwned=1&gt; &#x3c;script&#x3e; &amp;amp;",
    "bidi": "Hi Sara\u202e, uoy rehtob ot yrroS\u202c \u2066any\u2069 \u200fnews\u200e?",
    "zero width": "S\u200bo\u200dr\u2060r\ufeffy to bother you, any news?\u00ad",
    "null": "Hi Sara\0, sorry to bother\0 you",
    "controls": "Hi \x1b[31mSara\x07\x08, any\x0b news\x1f?\x7f\x85",
    "half characters": "Hi \ud83d Sara \udc00, any news? \ud83c\udf05",
    "stacked marks": "H" + "\u0301" * 5_000 + "i Sara, any news?",
    "very long": "Sorry to bother you, any news? " * 6_452,
}

assert len(HOSTILE) == 20
assert len(HOSTILE["very long"]) > 200_000
