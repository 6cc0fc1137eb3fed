"""Opens Word files in LibreOffice, accepts or rejects all tracked changes, and prints the paragraphs that are left.

Usage: settle.py PIPE REQUESTS, where REQUESTS is a file of JSON: [{"file": path, "take": "accept" | "reject"}, …].
Prints JSON: for each request a list of the words of its paragraphs, in reading order; the
paragraphs of the footnotes come last, and their calls are no words.
"""

import json
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def main(pipe, requests):
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    print(json.dumps([settle(desktop, dispatcher, r["file"], r["take"]) for r in requests]))
    desktop.terminate()


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice did not answer within a minute")


def settle(desktop, dispatcher, file, take):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
    dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[take], "", 0, ())
    left = sum(1 for _ in each(document.Redlines))
    if left > 0:
        sys.exit(f"{file}: {left} tracked changes are left after {take}")
    words = list(paragraphs(document.Text))
    for i in range(document.Footnotes.Count):
        words.extend(paragraphs(document.Footnotes.getByIndex(i)))
    document.close(True)
    return words


def paragraphs(text):
    for block in each(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from paragraphs(block.getCellByName(name))
        else:
            yield "".join(portion_words(portion) for portion in each(block))


def portion_words(portion):
    return "" if portion.TextPortionType == "Footnote" else portion.String


def each(enumerable):
    items = enumerable.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


main(sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
