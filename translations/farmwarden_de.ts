<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandDialog</name>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Does the same from a shell.</source>
        <translation>Tut dasselbe in einer Shell.</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>&quot;{}&quot; needs something to exclude</source>
        <translation>„{}“ braucht etwas zum Ausschließen</translation>
    </message>
    <message>
        <source>write it together: -state:active</source>
        <translation>zusammenschreiben: -state:active</translation>
    </message>
    <message>
        <source>there is no field &quot;{}&quot;</source>
        <translation>es gibt kein Feld „{}“</translation>
    </message>
    <message>
        <source>the fields are {}; put the word in quotes to look for it as text</source>
        <translation>die Felder sind {}; das Wort in Anführungszeichen setzen, um es als Text zu suchen</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>dieses Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>add &quot; at the end</source>
        <translation>am Ende &quot; ergänzen</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>hier fehlt ein Wert</translation>
    </message>
    <message>
        <source>as in user:an* or state:active,pending</source>
        <translation>wie in user:an* oder state:active,pending</translation>
    </message>
    <message>
        <source>there is no state &quot;{}&quot;</source>
        <translation>es gibt keinen Zustand „{}“</translation>
    </message>
    <message>
        <source>pending, active or disconnected</source>
        <translation>pending, active oder disconnected</translation>
    </message>
    <message>
        <source>there is no reason &quot;{}&quot;</source>
        <translation>es gibt keinen Grund „{}“</translation>
    </message>
    <message>
        <source>existing-session, fewest-sessions or fallback</source>
        <translation>existing-session, fewest-sessions oder fallback</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a session id</source>
        <translation>„{}“ ist keine Sitzungskennung</translation>
    </message>
    <message>
        <source>an id is s- and 13 letters or digits</source>
        <translation>eine Kennung ist s- und 13 Buchstaben oder Ziffern</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a length of time</source>
        <translation>„{}“ ist keine Zeitdauer</translation>
    </message>
    <message>
        <source>as in &gt;30m, &lt;2h, 1h30m or 7d</source>
        <translation>wie in &gt;30m, &lt;2h, 1h30m oder 7d</translation>
    </message>
    <message>
        <source>a length of time has no alternatives</source>
        <translation>eine Zeitdauer hat keine Alternativen</translation>
    </message>
    <message>
        <source>write two words for a range: idle:&gt;30m idle:&lt;2h</source>
        <translation>für einen Bereich zwei Wörter schreiben: idle:&gt;30m idle:&lt;2h</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a network</source>
        <translation>„{}“ ist kein Netz</translation>
    </message>
    <message>
        <source>as in 10.2.0.0/16 or fd00::/8</source>
        <translation>wie in 10.2.0.0/16 oder fd00::/8</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: the port must be a number from 1 to 65535</source>
        <translation>Adresse „{}“: Der Port muss eine Zahl von 1 bis 65535 sein</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: what stands in brackets must be an IPv6 address</source>
        <translation>Adresse „{}“: In Klammern muss eine IPv6-Adresse stehen</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: after the bracket comes a colon and the port</source>
        <translation>Adresse „{}“: Nach der Klammer kommen ein Doppelpunkt und der Port</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: write an IPv6 address in brackets, as in [::1]:3389</source>
        <translation>Adresse „{}“: Eine IPv6-Adresse in Klammern schreiben, wie in [::1]:3389</translation>
    </message>
    <message>
        <source>address &quot;{}&quot; is neither a host name nor an IP address; write HOST or HOST:PORT</source>
        <translation>Adresse „{}“ ist weder Hostname noch IP-Adresse; HOST oder HOST:PORT schreiben</translation>
    </message>
    <message>
        <source>address &quot;{}&quot; does not resolve ({}); correct it, or make the name known to this machine</source>
        <translation>Adresse „{}“ lässt sich nicht auflösen ({}); berichtigen oder den Namen diesem Rechner bekannt machen</translation>
    </message>
    <message>
        <source>{} closed by holds</source>
        <translation>{} durch Sperren geschlossen</translation>
    </message>
    <message>
        <source>{} reconnect-only by holds</source>
        <translation>{} durch Sperren nur Rückkehr</translation>
    </message>
    <message>
        <source>{} at the session limit</source>
        <translation>{} an der Sitzungsgrenze</translation>
    </message>
    <message>
        <source>No target tagged {} takes a new session{}. Release a hold, raise a limit, or let the rule prefer instead of require.</source>
        <translation>Kein Ziel mit Etikett {} nimmt eine neue Sitzung{}. Eine Sperre aufheben, eine Grenze erhöhen oder die Regel bevorzugen statt verlangen lassen.</translation>
    </message>
    <message>
        <source>No target of {} takes a new session{}. Release a hold, raise a limit, or let the rule prefer instead of require.</source>
        <translation>Kein Ziel von {} nimmt eine neue Sitzung{}. Eine Sperre aufheben, eine Grenze erhöhen oder die Regel bevorzugen statt verlangen lassen.</translation>
    </message>
    <message>
        <source>No target of farm {} takes a new session; of {}: {}. Release a hold, raise a limit, or add a target.</source>
        <translation>Kein Ziel der Farm {} nimmt eine neue Sitzung; von {}: {}. Eine Sperre aufheben, eine Grenze erhöhen oder ein Ziel hinzufügen.</translation>
    </message>
    <message>
        <source>There is no farm &quot;{}&quot;. Correct the rule, or add the farm.</source>
        <translation>Es gibt keine Farm „{}“. Die Regel berichtigen oder die Farm hinzufügen.</translation>
    </message>
    <message>
        <source>There is no farm &quot;{}&quot;. Correct the name in the client&apos;s connection file, or add the farm.</source>
        <translation>Es gibt keine Farm „{}“. Den Namen in der Verbindungsdatei des Clients berichtigen oder die Farm hinzufügen.</translation>
    </message>
    <message>
        <source>Farm {} has no targets. Add one to it.</source>
        <translation>Farm {} hat keine Ziele. Ihr eines hinzufügen.</translation>
    </message>
    <message>
        <source>None of its targets exists. Correct the rule.</source>
        <translation>Keines ihrer Ziele gibt es. Die Regel berichtigen.</translation>
    </message>
    <message>
        <source>Farm {} has the {} sessions that the policy allows it. Raise max_sessions of the farm in the policy, or end sessions.</source>
        <translation>Farm {} hat die {} Sitzungen, die ihr die Richtlinie erlaubt. max_sessions der Farm in der Richtlinie erhöhen oder Sitzungen beenden.</translation>
    </message>
    <message>
        <source>{} has as many sessions in farm {} as the policy allows a user. Raise max_sessions_per_user of the farm in the policy, or end one of them.</source>
        <translation>{} hat in Farm {} so viele Sitzungen, wie die Richtlinie einem Benutzer erlaubt. max_sessions_per_user der Farm in der Richtlinie erhöhen oder eine davon beenden.</translation>
    </message>
    <message>
        <source>Rule {}: {}</source>
        <translation>Regel {}: {}</translation>
    </message>
    <message>
        <source>Rule number {}: {}</source>
        <translation>Regel Nummer {}: {}</translation>
    </message>
    <message>
        <source>field &quot;{}&quot; is missing</source>
        <translation>Feld „{}“ fehlt</translation>
    </message>
    <message>
        <source>field &quot;{}&quot; must be {}, not {}</source>
        <translation>Feld „{}“ muss {} sein, nicht {}</translation>
    </message>
    <message>
        <source>there is no verb &quot;{}&quot;; this version may be older than the one that asked</source>
        <translation>es gibt kein Verb „{}“; diese Version ist vielleicht älter als die, die gefragt hat</translation>
    </message>
    <message>
        <source>farm name &quot;{}&quot;: use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>Farmname „{}“: 1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, zuerst ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>target name &quot;{}&quot;: use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>Zielname „{}“: 1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, zuerst ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>{} must be from {} to {}, not {}</source>
        <translation>{} muss von {} bis {} reichen, nicht {}</translation>
    </message>
    <message>
        <source>{} must be one line of at most {} bytes without control characters</source>
        <translation>{} muss eine Zeile von höchstens {} Bytes ohne Steuerzeichen sein</translation>
    </message>
    <message>
        <source>{}: name at least one and at most {}</source>
        <translation>{}: mindestens eines und höchstens {} nennen</translation>
    </message>
    <message>
        <source>{}: one of them is named twice</source>
        <translation>{}: eines davon ist zweimal genannt</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot;: min-open</source>
        <translation>Farm „{}“: min-open</translation>
    </message>
    <message>
        <source>target &quot;{}&quot;: weight</source>
        <translation>Ziel „{}“: Gewicht</translation>
    </message>
    <message>
        <source>target &quot;{}&quot;: limit</source>
        <translation>Ziel „{}“: Grenze</translation>
    </message>
    <message>
        <source>a hold is reconnect-only or closed; release the hold to open the target again</source>
        <translation>eine Sperre ist „nur Rückkehr“ oder „geschlossen“; die Sperre aufheben, um das Ziel wieder zu öffnen</translation>
    </message>
    <message>
        <source>a hold ends at a time or at the next restart, not both</source>
        <translation>eine Sperre endet zu einer Zeit oder beim nächsten Neustart, nicht beides</translation>
    </message>
    <message>
        <source>the hold would have ended at {}, which is past; it is {} now</source>
        <translation>die Sperre wäre um {} zu Ende gewesen, das ist vorbei; jetzt ist es {}</translation>
    </message>
    <message>
        <source>targets of the hold</source>
        <translation>Ziele der Sperre</translation>
    </message>
    <message>
        <source>holds to release</source>
        <translation>aufzuhebende Sperren</translation>
    </message>
    <message>
        <source>sessions to disconnect</source>
        <translation>zu trennende Sitzungen</translation>
    </message>
    <message>
        <source>the policy is not UTF-8 text; save it as UTF-8</source>
        <translation>die Richtlinie ist kein UTF-8-Text; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>override reason</source>
        <translation>Begründung der Übergehung</translation>
    </message>
    <message>
        <source>the front door did not answer</source>
        <translation>der Eingang antwortete nicht</translation>
    </message>
    <message>
        <source>another broker has given this user a session meanwhile</source>
        <translation>ein anderer Broker hat diesem Benutzer inzwischen eine Sitzung gegeben</translation>
    </message>
    <message>
        <source>session {} has ended</source>
        <translation>Sitzung {} ist beendet</translation>
    </message>
    <message>
        <source>session {} of {} has no client connected</source>
        <translation>mit Sitzung {} von {} ist kein Client verbunden</translation>
    </message>
    <message>
        <source>session {} is not disconnected: no broker is running on this store; start farmwardend</source>
        <translation>Sitzung {} wird nicht getrennt: Kein Broker läuft auf diesem Speicher; farmwardend starten</translation>
    </message>
    <message>
        <source>the journal was trimmed while it was replayed; choose a later beginning</source>
        <translation>das Journal wurde beim Nachspielen gekürzt; einen späteren Anfang wählen</translation>
    </message>
    <message>
        <source>the replay was cancelled after {} of {} events</source>
        <translation>das Nachspielen wurde nach {} von {} Ereignissen abgebrochen</translation>
    </message>
    <message>
        <source>{} was changed{}, revision {}, after you looked at it at revision {}; look again and repeat</source>
        <translation>{} wurde geändert{}, Revision {}, nach dem Blick bei Revision {}; erneut ansehen und wiederholen</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>die Richtlinie</translation>
    </message>
    <message>
        <source> by {} at {} ({})</source>
        <translation> von {} um {} ({})</translation>
    </message>
    <message>
        <source>there is a farm &quot;{}&quot; already; change it with: farmwardenctl farm set {}</source>
        <translation>es gibt schon eine Farm „{}“; ändern mit: farmwardenctl farm set {}</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot; still has {} target{} ({}{}); remove {} first</source>
        <translation>Farm „{0}“ hat noch {1} Ziele ({3}{4}); zuerst entfernen</translation>
    </message>
    <message>
        <source>this would leave farm &quot;{}&quot; with {} of {} targets open, and it wants {} at least; hold fewer targets, release another hold, or lower the farm&apos;s min-open</source>
        <translation>das ließe der Farm „{}“ {} von {} Zielen offen, und sie will mindestens {}; weniger Ziele sperren, eine andere Sperre aufheben oder min-open der Farm senken</translation>
    </message>
    <message>
        <source>there is no hold {}; it was released, replaced by its owner, or has ended (see: farmwardenctl hold list)</source>
        <translation>es gibt keine Sperre {}; sie wurde aufgehoben, von ihrem Besitzer ersetzt oder ist zu Ende (siehe: farmwardenctl hold list)</translation>
    </message>
    <message>
        <source>there is no farm &quot;{}&quot;{}</source>
        <translation>es gibt keine Farm „{}“{}</translation>
    </message>
    <message>
        <source>there is no target &quot;{}&quot;{}</source>
        <translation>es gibt kein Ziel „{}“{}</translation>
    </message>
    <message>
        <source>; did you mean {}?</source>
        <translation>; {} gemeint?</translation>
    </message>
    <message>
        <source>rule {} sends this connection to {}, where nothing can be reserved</source>
        <translation>Regel {} sendet diese Verbindung zu {}, wo sich nichts reservieren lässt</translation>
    </message>
    <message>
        <source>version {} is in force, published by {} at {}{}, and yours was made from version {}; merge the two (--merge), or look at theirs and repeat</source>
        <translation>Version {} gilt, veröffentlicht von {} um {}{}, und die eigene beruht auf Version {}; die beiden zusammenführen (--merge) oder die andere ansehen und wiederholen</translation>
    </message>
    <message>
        <source>there is no policy version {} to start from; version {} is in force</source>
        <translation>es gibt keine Version {} der Richtlinie als Ausgangspunkt; Version {} gilt</translation>
    </message>
    <message>
        <source>{} of {} policy tests fail; correct the policy or the tests, or say why to publish all the same (--override REASON):{}</source>
        <translation>{} von {} Tests der Richtlinie misslingen; die Richtlinie oder die Tests berichtigen oder sagen, warum trotzdem veröffentlicht wird (--override GRUND):{}</translation>
    </message>
    <message>
        <source>there is no such session; it has ended</source>
        <translation>diese Sitzung gibt es nicht; sie ist beendet</translation>
    </message>
    <message>
        <source>there is no session {}{}; see: farmwardenctl session list</source>
        <translation>es gibt keine Sitzung {}{}; siehe: farmwardenctl session list</translation>
    </message>
    <message>
        <source>, nor any of the others named</source>
        <translation>, auch keine der anderen genannten</translation>
    </message>
    <message>
        <source>there is a target &quot;{}&quot; already, in farm &quot;{}&quot;; choose another name, or change it with: farmwardenctl target set {}</source>
        <translation>es gibt schon ein Ziel „{}“ in Farm „{}“; einen anderen Namen wählen oder ändern mit: farmwardenctl target set {}</translation>
    </message>
    <message>
        <source>target &quot;{}&quot; still has {} session{}; place a hold and let {} end, or force it, which makes the directory forget {}</source>
        <translation>Ziel „{0}“ hat noch {1} Sitzungen; eine Sperre setzen und sie enden lassen, oder es erzwingen, dann vergisst das Verzeichnis sie</translation>
    </message>
    <message>
        <source>revision {} is no decision of a broker{}</source>
        <translation>Revision {} ist keine Entscheidung eines Brokers{}</translation>
    </message>
    <message>
        <source>, or the journal no longer reaches there</source>
        <translation>, oder das Journal reicht nicht mehr bis dorthin</translation>
    </message>
    <message>
        <source>policy version {} cannot be read: {}; restore an earlier version</source>
        <translation>Version {} der Richtlinie ist nicht lesbar: {}; eine frühere Version wiederherstellen</translation>
    </message>
    <message>
        <source>{} new sessions in a row failed</source>
        <translation>{} neue Sitzungen nacheinander misslangen</translation>
    </message>
    <message>
        <source>revision {} is not there yet; the last one is {}</source>
        <translation>Revision {} gibt es noch nicht; die letzte ist {}</translation>
    </message>
    <message>
        <source>the journal is kept from {} (revision {}) on; choose a later time</source>
        <translation>das Journal wird ab {} (Revision {}) behalten; eine spätere Zeit wählen</translation>
    </message>
    <message>
        <source>{} changed since you looked: {} by {} at {} (revision {}, you saw {}); look again and repeat</source>
        <translation>{} hat sich seit dem Ansehen geändert: {} von {} um {} (Revision {}, gesehen {}); erneut ansehen und wiederholen</translation>
    </message>
    <message>
        <source>there is no policy version {}: none was published yet</source>
        <translation>es gibt keine Version {} der Richtlinie: noch keine wurde veröffentlicht</translation>
    </message>
    <message>
        <source>there is no policy version {}; they go from 1 to {}</source>
        <translation>es gibt keine Version {} der Richtlinie; sie gehen von 1 bis {}</translation>
    </message>
    <message>
        <source>revision {} is older than what is kept; the oldest state that can be had is that of revision {}</source>
        <translation>Revision {} ist älter als das Behaltene; der älteste erhältliche Zustand ist der von Revision {}</translation>
    </message>
    <message>
        <source>store {} cannot be written: {}; check the permissions of its folder, or choose another path</source>
        <translation>Speicher {} lässt sich nicht schreiben: {}; die Rechte seines Ordners prüfen oder einen anderen Pfad wählen</translation>
    </message>
    <message>
        <source>store {} is in use by {}; stop that program, or leave the writing to it</source>
        <translation>Speicher {} wird von {} benutzt; jenes Programm anhalten oder ihm das Schreiben überlassen</translation>
    </message>
    <message>
        <source>{} is an SQLite database of another program; choose another path for the store</source>
        <translation>{} ist eine SQLite-Datenbank eines anderen Programms; einen anderen Pfad für den Speicher wählen</translation>
    </message>
    <message>
        <source>store {} has schema {}, this program knows schemas up to {}; update this program, or restore a backup of before the update</source>
        <translation>Speicher {} hat Schema {}, dieses Programm kennt Schemas bis {}; dieses Programm aktualisieren oder eine Sicherung von vorher wiederherstellen</translation>
    </message>
    <message>
        <source>store {} has schema {}, this program needs {}; start farmwardend on it or run `farmwardenctl store migrate`</source>
        <translation>Speicher {} hat Schema {}, dieses Programm braucht {}; farmwardend darauf starten oder `farmwardenctl store migrate` ausführen</translation>
    </message>
    <message>
        <source>store {} is gone; put it back or open another one</source>
        <translation>Speicher {} ist weg; zurücklegen oder einen anderen öffnen</translation>
    </message>
    <message>
        <source>folder {} for the store cannot be made: {}; make it by hand, or choose another path</source>
        <translation>Ordner {} für den Speicher lässt sich nicht anlegen: {}; von Hand anlegen oder einen anderen Pfad wählen</translation>
    </message>
    <message>
        <source>there is no store at {}; start farmwardend on it, or name another one</source>
        <translation>bei {} ist kein Speicher; farmwardend darauf starten oder einen anderen nennen</translation>
    </message>
    <message>
        <source>the store takes no writes at present</source>
        <translation>der Speicher nimmt zurzeit keine Änderungen an</translation>
    </message>
    <message>
        <source>rule {} never matches: {}</source>
        <translation>Regel {} trifft nie zu: {}</translation>
    </message>
    <message>
        <source>its {} condition leaves nothing</source>
        <translation>ihre Bedingung zu {} lässt nichts übrig</translation>
    </message>
    <message>
        <source>its validity ends before it could match</source>
        <translation>ihre Gültigkeit endet, bevor sie zutreffen könnte</translation>
    </message>
    <message>
        <source>correct the condition, or delete the rule</source>
        <translation>die Bedingung berichtigen oder die Regel löschen</translation>
    </message>
    <message>
        <source>extend the validity, or delete the rule</source>
        <translation>die Gültigkeit verlängern oder die Regel löschen</translation>
    </message>
    <message>
        <source>rule {} never decides anything: earlier rules take all of its requests ({})</source>
        <translation>Regel {} entscheidet nie etwas: Frühere Regeln nehmen ihr alle Anfragen weg ({})</translation>
    </message>
    <message>
        <source>move it in front of {}, or delete it</source>
        <translation>vor {} schieben oder löschen</translation>
    </message>
    <message>
        <source>rule {} may never decide anything: that hangs on the groups or tags of its users ({}{})</source>
        <translation>Regel {} entscheidet vielleicht nie etwas: Das hängt an den Gruppen oder Etiketten ihrer Benutzer ({}{})</translation>
    </message>
    <message>
        <source>if it is meant as an exception, move it in front of {}</source>
        <translation>wenn sie als Ausnahme gemeint ist, vor {} schieben</translation>
    </message>
    <message>
        <source>rule {} changes nothing: its requests go to the farm they ask for anyway</source>
        <translation>Regel {} ändert nichts: Ihre Anfragen gehen ohnehin zur gewünschten Farm</translation>
    </message>
    <message>
        <source>rule {} changes nothing: later rules do the same ({})</source>
        <translation>Regel {} ändert nichts: Spätere Regeln tun dasselbe ({})</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>rule {} is no longer valid</source>
        <translation>Regel {} ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>whether rule {} can ever decide anything was not found out within the budget</source>
        <translation>ob Regel {} je etwas entscheiden kann, ließ sich im Zeitrahmen nicht klären</translation>
    </message>
    <message>
        <source>try a request that should come to it</source>
        <translation>eine Anfrage ausprobieren, die zu ihr kommen sollte</translation>
    </message>
    <message>
        <source>rule {} is also named {}</source>
        <translation>Regel {} heißt auch {}</translation>
    </message>
    <message>
        <source>give each a name of its own, so that people can tell them apart</source>
        <translation>jeder einen eigenen Namen geben, damit man sie unterscheiden kann</translation>
    </message>
    <message>
        <source>it was valid until {} and has no effect any more</source>
        <translation>sie galt bis {} und wirkt nicht mehr</translation>
    </message>
    <message>
        <source>set a later date, or remove the rule</source>
        <translation>ein späteres Datum setzen oder die Regel entfernen</translation>
    </message>
    <message>
        <source>it has no id</source>
        <translation>sie hat keine Kennung</translation>
    </message>
    <message>
        <source>give it a short name that stays, as in &quot;cad-users&quot;; versions and journal refer to it</source>
        <translation>einen kurzen, bleibenden Namen geben, wie &quot;cad-users&quot;; Versionen und Journal beziehen sich darauf</translation>
    </message>
    <message>
        <source>this is no id</source>
        <translation>das ist keine Kennung</translation>
    </message>
    <message>
        <source>use 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first; free text belongs into the name</source>
        <translation>1 bis 64 aus A-Z a-z 0-9 . _ - verwenden, zuerst Buchstabe oder Ziffer; freier Text gehört in den Namen</translation>
    </message>
    <message>
        <source>rule number {} has the same id</source>
        <translation>Regel Nummer {} hat dieselbe Kennung</translation>
    </message>
    <message>
        <source>the rule in line {} has the same id</source>
        <translation>die Regel in Zeile {} hat dieselbe Kennung</translation>
    </message>
    <message>
        <source>give one of them another; if it was copied, the copy</source>
        <translation>einer eine andere geben; wenn kopiert, der Kopie</translation>
    </message>
    <message>
        <source>{} is no address</source>
        <translation>{} ist keine Adresse</translation>
    </message>
    <message>
        <source>write HOST or HOST:PORT</source>
        <translation>HOST oder HOST:PORT schreiben</translation>
    </message>
    <message>
        <source>it refuses without a message</source>
        <translation>sie weist ohne Nachricht ab</translation>
    </message>
    <message>
        <source>say why: operators see it in the journal and beside the session</source>
        <translation>sagen, warum: Administratoren sehen es im Journal und bei der Sitzung</translation>
    </message>
    <message>
        <source>the action names no farm</source>
        <translation>die Aktion nennt keine Farm</translation>
    </message>
    <message>
        <source>name one</source>
        <translation>eine nennen</translation>
    </message>
    <message>
        <source>there is no farm {} to send to</source>
        <translation>es gibt keine Farm {} zum Hinsenden</translation>
    </message>
    <message>
        <source>add the farm first, or correct the name</source>
        <translation>zuerst die Farm hinzufügen oder den Namen berichtigen</translation>
    </message>
    <message>
        <source>the action names no target</source>
        <translation>die Aktion nennt kein Ziel</translation>
    </message>
    <message>
        <source>name one, or send to a farm</source>
        <translation>eines nennen oder an eine Farm senden</translation>
    </message>
    <message>
        <source>there is no target {}</source>
        <translation>es gibt kein Ziel {}</translation>
    </message>
    <message>
        <source>add the target first, or correct the name</source>
        <translation>zuerst das Ziel hinzufügen oder den Namen berichtigen</translation>
    </message>
    <message>
        <source>the action names no tag</source>
        <translation>die Aktion nennt kein Etikett</translation>
    </message>
    <message>
        <source>no target has the tag {}</source>
        <translation>kein Ziel hat das Etikett {}</translation>
    </message>
    <message>
        <source>tag a target, or correct the tag</source>
        <translation>einem Ziel das Etikett geben oder das Etikett berichtigen</translation>
    </message>
    <message>
        <source>there is no farm {}</source>
        <translation>es gibt keine Farm {}</translation>
    </message>
    <message>
        <source>there is no target yet that {} means</source>
        <translation>es gibt noch kein Ziel, das {} meint</translation>
    </message>
    <message>
        <source>add one, or give one all of the tags</source>
        <translation>eines hinzufügen oder einem alle Etiketten geben</translation>
    </message>
    <message>
        <source>the only target, {}, takes no session now: {}</source>
        <translation>das einzige Ziel, {}, nimmt jetzt keine Sitzung: {}</translation>
    </message>
    <message>
        <source>none of the {} targets takes a session now; {}: {}</source>
        <translation>keines der {} Ziele nimmt jetzt eine Sitzung; {}: {}</translation>
    </message>
    <message>
        <source>release the hold or raise the limit, or send elsewhere meanwhile</source>
        <translation>die Sperre aufheben oder die Grenze erhöhen oder inzwischen woandershin senden</translation>
    </message>
    <message>
        <source>There is no farm {} to balance</source>
        <translation>Es gibt keine Farm {} zum Verteilen</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>{} gemeint?</translation>
    </message>
    <message>
        <source>did you mean {}? It may be {}</source>
        <translation>{} gemeint? Möglich sind {}</translation>
    </message>
    <message>
        <source>A test has no name</source>
        <translation>Ein Test hat keinen Namen</translation>
    </message>
    <message>
        <source>say in a few words what must stay true</source>
        <translation>in wenigen Worten sagen, was wahr bleiben muss</translation>
    </message>
    <message>
        <source>Test {} is there twice</source>
        <translation>Test {} gibt es zweimal</translation>
    </message>
    <message>
        <source>give each a name of its own</source>
        <translation>jedem einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>Test {} expects a refusal and a place at once</source>
        <translation>Test {} erwartet zugleich eine Abweisung und einen Platz</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>eines von beiden behalten</translation>
    </message>
    <message>
        <source>Test {} expects nothing and can never fail</source>
        <translation>Test {} erwartet nichts und kann nie misslingen</translation>
    </message>
    <message>
        <source>say what must come out</source>
        <translation>sagen, was herauskommen muss</translation>
    </message>
    <message>
        <source>Test {} expects the rule {}, which is not there</source>
        <translation>Test {} erwartet die Regel {}, die es nicht gibt</translation>
    </message>
    <message>
        <source>correct the id, or leave it out to check the result only</source>
        <translation>die Kennung berichtigen oder weglassen, um nur das Ergebnis zu prüfen</translation>
    </message>
    <message>
        <source>Test {} names the farm {}, which is not there</source>
        <translation>Test {} nennt die Farm {}, die es nicht gibt</translation>
    </message>
    <message>
        <source>correct the name</source>
        <translation>den Namen berichtigen</translation>
    </message>
    <message>
        <source>Test {} names the target {}, which is not there</source>
        <translation>Test {} nennt das Ziel {}, das es nicht gibt</translation>
    </message>
    <message>
        <source>together with {} it sends connections in a circle, as of user {}: {}</source>
        <translation>zusammen mit {} sendet sie Verbindungen im Kreis, etwa von Benutzer {}: {}</translation>
    </message>
    <message>
        <source>let one of them send to targets or elsewhere, or exclude these connections from it</source>
        <translation>eine davon an Ziele oder woandershin senden lassen oder diese Verbindungen ausnehmen</translation>
    </message>
    <message>
        <source>{} is no network</source>
        <translation>{} ist kein Netz</translation>
    </message>
    <message>
        <source>write an address and a prefix length, as in 10.2.0.0/16 or fd00::/8</source>
        <translation>Adresse und Präfixlänge schreiben, wie in 10.2.0.0/16 oder fd00::/8</translation>
    </message>
    <message>
        <source>{} names an address inside a network, not a network</source>
        <translation>{} nennt eine Adresse in einem Netz, kein Netz</translation>
    </message>
    <message>
        <source>write {} for the network, or {} for that one address</source>
        <translation>{} für das Netz schreiben oder {} für die eine Adresse</translation>
    </message>
    <message>
        <source>there is no farm {}; only connections that ask for it all the same match</source>
        <translation>es gibt keine Farm {}; nur Verbindungen, die sie trotzdem wünschen, treffen zu</translation>
    </message>
    <message>
        <source>correct the name, unless old connection files are meant</source>
        <translation>den Namen berichtigen, wenn nicht alte Verbindungsdateien gemeint sind</translation>
    </message>
    <message>
        <source>the {} is an empty text</source>
        <translation>der Wert für {} ist ein leerer Text</translation>
    </message>
    <message>
        <source>name one, or remove it</source>
        <translation>einen nennen oder entfernen</translation>
    </message>
    <message>
        <source>the empty text stands for connections that bring no {}</source>
        <translation>der leere Text steht für Verbindungen ohne {}</translation>
    </message>
    <message>
        <source>remove it if that is not meant</source>
        <translation>entfernen, wenn das nicht gemeint ist</translation>
    </message>
    <message>
        <source>{} has a * that is not at its end</source>
        <translation>{} hat ein *, das nicht am Ende steht</translation>
    </message>
    <message>
        <source>a * stands for the rest of a name only, as in &quot;an*&quot;</source>
        <translation>ein * steht nur für den Rest eines Namens, wie in &quot;an*&quot;</translation>
    </message>
    <message>
        <source>{} is there twice</source>
        <translation>{} ist zweimal da</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>eines von beiden entfernen</translation>
    </message>
    <message>
        <source>the window {} is on no day and never opens</source>
        <translation>das Fenster {} ist an keinem Tag und öffnet nie</translation>
    </message>
    <message>
        <source>give it days, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>Tage angeben, wie in &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>the window {} ends before it begins: it runs into the next day, {} h {} min in all</source>
        <translation>das Fenster {} endet, bevor es beginnt: Es läuft in den nächsten Tag, insgesamt {} h {} min</translation>
    </message>
    <message>
        <source>write 00:00-24:00 for whole days</source>
        <translation>für ganze Tage 00:00-24:00 schreiben</translation>
    </message>
    <message>
        <source>if the day was meant, write &quot;{}&quot;</source>
        <translation>wenn der Tag gemeint war, &quot;{}&quot; schreiben</translation>
    </message>
    <message>
        <source>the windows {} and {} overlap</source>
        <translation>die Fenster {} und {} überschneiden sich</translation>
    </message>
    <message>
        <source>join them into one, or correct the times</source>
        <translation>zu einem verbinden oder die Zeiten berichtigen</translation>
    </message>
    <message>
        <source>window {} has a day or time that does not exist</source>
        <translation>Fenster {} hat einen Tag oder eine Zeit, die es nicht gibt</translation>
    </message>
    <message>
        <source>times run from 00:00 to 24:00</source>
        <translation>Zeiten gehen von 00:00 bis 24:00</translation>
    </message>
    <message>
        <source>the negated windows cover the whole week: the condition never holds</source>
        <translation>die verneinten Fenster decken die ganze Woche ab: Die Bedingung gilt nie</translation>
    </message>
    <message>
        <source>the windows cover the whole week: the condition always holds</source>
        <translation>die Fenster decken die ganze Woche ab: Die Bedingung gilt immer</translation>
    </message>
    <message>
        <source>remove the condition, or correct the times</source>
        <translation>die Bedingung entfernen oder die Zeiten berichtigen</translation>
    </message>
    <message>
        <source>there is no time zone {}</source>
        <translation>es gibt keine Zeitzone {}</translation>
    </message>
    <message>
        <source>write a name of the IANA database, as in Europe/Madrid; none means UTC</source>
        <translation>einen Namen der IANA-Datenbank schreiben, wie in Europe/Madrid; keiner heißt UTC</translation>
    </message>
    <message>
        <source>the front door cannot know the program: clients name it after the connection is encrypted, on the target</source>
        <translation>der Eingang kann das Programm nicht kennen: Clients nennen es erst verschlüsselt, auf dem Ziel</translation>
    </message>
    <message>
        <source>ask for a farm of its own in the connection file instead, or have a filter plug-in supply it</source>
        <translation>stattdessen in der Verbindungsdatei eine eigene Farm wünschen oder es von einem Filter-Plug-in liefern lassen</translation>
    </message>
    <message>
        <source>the front door cannot know the client&apos;s name: clients tell it after the connection is encrypted, on the target</source>
        <translation>der Eingang kann den Namen des Clients nicht kennen: Clients nennen ihn erst verschlüsselt, auf dem Ziel</translation>
    </message>
    <message>
        <source>use the client&apos;s address, or have a filter plug-in supply the name</source>
        <translation>die Adresse des Clients verwenden oder den Namen von einem Filter-Plug-in liefern lassen</translation>
    </message>
    <message>
        <source>the front door often does not learn the domain: many clients leave it out of their first packet</source>
        <translation>der Eingang erfährt die Domäne oft nicht: Viele Clients lassen sie im ersten Paket weg</translation>
    </message>
    <message>
        <source>use groups, or hand out connection files with user@domain</source>
        <translation>Gruppen verwenden oder Verbindungsdateien mit user@domain ausgeben</translation>
    </message>
    <message>
        <source>the set of the condition on {} is empty, so it never holds</source>
        <translation>die Menge der Bedingung zu {} ist leer, also gilt sie nie</translation>
    </message>
    <message>
        <source>the set of the condition on {} is empty, so it always holds</source>
        <translation>die Menge der Bedingung zu {} ist leer, also gilt sie immer</translation>
    </message>
    <message>
        <source>add a value, or remove the condition</source>
        <translation>einen Wert hinzufügen oder die Bedingung entfernen</translation>
    </message>
    <message>
        <source>window &quot;{}&quot; does not begin with days: write Mon Tue Wed Thu Fri Sat Sun, ranges of them or daily, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>Fenster &quot;{}&quot; beginnt nicht mit Tagen: Mon Tue Wed Thu Fri Sat Sun, Bereiche davon oder daily schreiben, wie in &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>window &quot;{}&quot; has more than {} ranges; write several windows</source>
        <translation>Fenster &quot;{}&quot; hat mehr als {} Bereiche; mehrere Fenster schreiben</translation>
    </message>
    <message>
        <source>window &quot;{}&quot;: &quot;{}&quot; is not a range of times; write HH:MM-HH:MM from 00:00 to 24:00, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>Fenster &quot;{}&quot;: &quot;{}&quot; ist kein Zeitbereich; HH:MM-HH:MM von 00:00 bis 24:00 schreiben, wie in &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>there is no time zone &quot;{}&quot; on this machine; write an IANA name such as Europe/Madrid</source>
        <translation>auf diesem Rechner gibt es keine Zeitzone „{}“; einen IANA-Namen wie Europe/Madrid schreiben</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>Der Text ist leer</translation>
    </message>
    <message>
        <source>This is not TOML: {}</source>
        <translation>Das ist kein TOML: {}</translation>
    </message>
    <message>
        <source>A value is expected, not {}</source>
        <translation>Ein Wert wird erwartet, nicht {}</translation>
    </message>
    <message>
        <source>A comma is missing here</source>
        <translation>Hier fehlt ein Komma</translation>
    </message>
    <message>
        <source>The {} here is never closed</source>
        <translation>Das {} hier wird nie geschlossen</translation>
    </message>
    <message>
        <source>{}: unknown key {}</source>
        <translation>{}: unbekannter Schlüssel {}</translation>
    </message>
    <message>
        <source>known here: {}</source>
        <translation>hier bekannt: {}</translation>
    </message>
    <message>
        <source>{} does not say what it looks at</source>
        <translation>{} sagt nicht, was betrachtet wird</translation>
    </message>
    <message>
        <source>{} does not say where to</source>
        <translation>{} sagt nicht, wohin</translation>
    </message>
    <message>
        <source>give it one of {}</source>
        <translation>eines von {} angeben</translation>
    </message>
    <message>
        <source>Rule {} added at position {}: {}</source>
        <translation>Regel {} an Stelle {} hinzugefügt: {}</translation>
    </message>
    <message>
        <source>Rule {} removed: {}</source>
        <translation>Regel {} entfernt: {}</translation>
    </message>
    <message>
        <source>Rule {} moved to the top, position {}</source>
        <translation>Regel {} ganz nach oben verschoben, Stelle {}</translation>
    </message>
    <message>
        <source>Rule {} moved to after {}, position {}</source>
        <translation>Regel {} hinter {} verschoben, Stelle {}</translation>
    </message>
    <message>
        <source>Rule {}: renamed from {} to {}</source>
        <translation>Regel {}: umbenannt von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: enabled</source>
        <translation>Regel {}: eingeschaltet</translation>
    </message>
    <message>
        <source>Rule {}: disabled</source>
        <translation>Regel {}: abgeschaltet</translation>
    </message>
    <message>
        <source>Rule {}: comment changed from {} to {}</source>
        <translation>Regel {}: Kommentar geändert von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: tags changed from {} to {}</source>
        <translation>Regel {}: Etiketten geändert von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: valid until changed from {} to {}</source>
        <translation>Regel {}: Gültigkeit geändert von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: narrowed by a condition on {}: {}</source>
        <translation>Regel {}: verengt durch eine Bedingung zu {}: {}</translation>
    </message>
    <message>
        <source>Rule {}: widened, no condition on {} any more; it was {}</source>
        <translation>Regel {}: erweitert, keine Bedingung zu {} mehr; sie war {}</translation>
    </message>
    <message>
        <source>Rule {}: {} widened from {} to {}</source>
        <translation>Regel {}: {} erweitert von {} auf {}</translation>
    </message>
    <message>
        <source>Rule {}: {} narrowed from {} to {}</source>
        <translation>Regel {}: {} verengt von {} auf {}</translation>
    </message>
    <message>
        <source>Rule {}: {} changed from {} to {}</source>
        <translation>Regel {}: {} geändert von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: {} says the same in other words, from {} to {}</source>
        <translation>Regel {}: {} sagt dasselbe mit anderen Worten, von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: conditions in another order, which changes no outcome</source>
        <translation>Regel {}: Bedingungen in anderer Reihenfolge, was kein Ergebnis ändert</translation>
    </message>
    <message>
        <source>Rule {}: action changed from {} to {}</source>
        <translation>Regel {}: Aktion geändert von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: strength changed from {} to {}</source>
        <translation>Regel {}: Stärke geändert von {} in {}</translation>
    </message>
    <message>
        <source>Rule {}: reconnect changed from {} to {}</source>
        <translation>Regel {}: Rückkehr geändert von {} in {}</translation>
    </message>
    <message>
        <source>Farm {}: policy added: {}</source>
        <translation>Farm {}: Richtlinie hinzugefügt: {}</translation>
    </message>
    <message>
        <source>Farm {}: policy removed: {}</source>
        <translation>Farm {}: Richtlinie entfernt: {}</translation>
    </message>
    <message>
        <source>Farm {}: policy changed from {} to {}</source>
        <translation>Farm {}: Richtlinie geändert von {} in {}</translation>
    </message>
    <message>
        <source>Test {} added: {}</source>
        <translation>Test {} hinzugefügt: {}</translation>
    </message>
    <message>
        <source>Test {} removed: {}</source>
        <translation>Test {} entfernt: {}</translation>
    </message>
    <message>
        <source>Test {} moved to the top</source>
        <translation>Test {} ganz nach oben verschoben</translation>
    </message>
    <message>
        <source>Test {} moved to after {}</source>
        <translation>Test {} hinter {} verschoben</translation>
    </message>
    <message>
        <source>Test {} changed from {} to {}</source>
        <translation>Test {} geändert von {} in {}</translation>
    </message>
    <message>
        <source>{} is {}, expected {}</source>
        <translation>{} ist {}, erwartet {}</translation>
    </message>
    <message>
        <source>is not refused, expected a refusal</source>
        <translation>wird nicht abgewiesen, erwartet war eine Abweisung</translation>
    </message>
    <message>
        <source>its {}s are {}; none of them is one of {}</source>
        <translation>hat als {} {}; nichts davon ist eines von {}</translation>
    </message>
    <message>
        <source>{} is not known</source>
        <translation>{} ist nicht bekannt</translation>
    </message>
    <message>
        <source>{}, not one of {}</source>
        <translation>{}, keines von {}</translation>
    </message>
    <message>
        <source>{}, outside of {}</source>
        <translation>{}, außerhalb von {}</translation>
    </message>
    <message>
        <source>is disabled</source>
        <translation>ist abgeschaltet</translation>
    </message>
    <message>
        <source>was valid until {}</source>
        <translation>galt bis {}</translation>
    </message>
    <message>
        <source>no plug-in refused</source>
        <translation>kein Plug-in hat abgewiesen</translation>
    </message>
    <message>
        <source>no rule applies, stays in {0}</source>
        <translation>keine Regel trifft zu, bleibt in {0}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; farm {1}</source>
        <translation>Regel {0} -&gt; Farm {1}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; targets tagged {1} in {2}</source>
        <translation>Regel {0} -&gt; Ziele mit Etikett {1} in {2}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; {1}, outside all farms</source>
        <translation>Regel {0} -&gt; {1}, außerhalb aller Farmen</translation>
    </message>
    <message>
        <source>rule {0} refuses: {1}</source>
        <translation>Regel {0} weist ab: {1}</translation>
    </message>
    <message>
        <source>rule {0} applies, but keeps the user&apos;s session in {1}</source>
        <translation>Regel {0} trifft zu, behält aber die Sitzung des Benutzers in {1}</translation>
    </message>
    <message>
        <source>the client named no user, so none was looked for</source>
        <translation>der Client nannte keinen Benutzer, also wurde keine gesucht</translation>
    </message>
    <message>
        <source>{0} in {1}, none of them disconnected; the farm allows several</source>
        <translation>{0} in {1}, keine davon getrennt; die Farm erlaubt mehrere</translation>
    </message>
    <message>
        <source>{0} on {1} cannot be reached, the target is {2}; it ends and a new one is placed</source>
        <translation>{0} auf {1} ist nicht erreichbar, das Ziel ist {2}; sie endet und eine neue wird zugewiesen</translation>
    </message>
    <message>
        <source>{0} on {1} is not for the rule; it ends and a new one is placed</source>
        <translation>{0} auf {1} ist nicht nach der Regel; sie endet und eine neue wird zugewiesen</translation>
    </message>
    <message>
        <source>{0} on {1} cannot be reached, the target is {2}</source>
        <translation>{0} auf {1} ist nicht erreichbar, das Ziel ist {2}</translation>
    </message>
    <message>
        <source>{0} on {1} is not for the rule</source>
        <translation>{0} auf {1} ist nicht nach der Regel</translation>
    </message>
    <message>
        <source>fewest sessions -&gt; {0}, of {1} admitted</source>
        <translation>wenigste Sitzungen -&gt; {0}, von {1} zugelassenen</translation>
    </message>
    <message>
        <source>round robin -&gt; {0}, of {1} admitted the one that waited longest</source>
        <translation>reihum -&gt; {0}, von {1} zugelassenen das am längsten wartende</translation>
    </message>
    <message>
        <source>fill -&gt; {0}, with {3} sessions the fullest of {1} admitted</source>
        <translation>füllen -&gt; {0}, mit {3} Sitzungen das vollste von {1} zugelassenen</translation>
    </message>
    <message>
        <source>two random choices -&gt; {0}, the less loaded of two drawn from {1} admitted</source>
        <translation>zwei zufällig gezogene -&gt; {0}, das weniger belastete von zweien aus {1} zugelassenen</translation>
    </message>
    <message>
        <source>least load -&gt; {0}, of {1} admitted</source>
        <translation>geringste Last -&gt; {0}, von {1} zugelassenen</translation>
    </message>
    <message>
        <source>{0} has as many sessions as the policy allows it</source>
        <translation>{0} hat so viele Sitzungen, wie die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>the user has as many sessions in {0} as the policy allows</source>
        <translation>der Benutzer hat in {0} so viele Sitzungen, wie die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>none of {0} targets takes a new session</source>
        <translation>keines von {0} Zielen nimmt eine neue Sitzung</translation>
    </message>
    <message>
        <source>{0}, no environment asked</source>
        <translation>{0}, keine Umgebung gefragt</translation>
    </message>
    <message>
        <source>environment {0} not asked</source>
        <translation>Umgebung {0} nicht gefragt</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not fewest: {} sessions at weight {}</source>
        <translation>nicht die wenigsten: {} Sitzungen bei Gewicht {}</translation>
    </message>
    <message>
        <source>the rule does not lead there</source>
        <translation>die Regel führt nicht dorthin</translation>
    </message>
    <message>
        <source>equally loaded, its name comes later</source>
        <translation>gleich belastet, der Name kommt später</translation>
    </message>
    <message>
        <source>at its limit, {} of {}</source>
        <translation>an der Grenze, {} von {}</translation>
    </message>
    <message>
        <source>the user&apos;s session is elsewhere</source>
        <translation>die Sitzung des Benutzers ist woanders</translation>
    </message>
    <message>
        <source>; of farm {}: {}</source>
        <translation>; von Farm {}: {}</translation>
    </message>
    <message>
        <source>no answer to the X.224 connection request within 2 s</source>
        <translation>keine Antwort auf die X.224-Verbindungsanfrage innerhalb von 2 s</translation>
    </message>
    <message>
        <source>store {} cannot be opened: {}; check the URL, and that the server runs</source>
        <translation>Speicher {} lässt sich nicht öffnen: {}; die URL prüfen und ob der Server läuft</translation>
    </message>
    <message>
        <source>store {} cannot be opened: {}; {}</source>
        <translation>Speicher {} lässt sich nicht öffnen: {}; {}</translation>
    </message>
    <message>
        <source>store {}: the connection was lost ({}); check that the server runs</source>
        <translation>Speicher {}: Die Verbindung ging verloren ({}); prüfen, ob der Server läuft</translation>
    </message>
    <message>
        <source>store {}, as {}: {}; {}</source>
        <translation>Speicher {}, als {}: {}; {}</translation>
    </message>
    <message>
        <source>check the user and the password, which belongs into ~/.pgpass</source>
        <translation>den Benutzer und das Passwort prüfen, das in ~/.pgpass gehört</translation>
    </message>
    <message>
        <source>put the password into ~/.pgpass</source>
        <translation>das Passwort in ~/.pgpass ablegen</translation>
    </message>
    <message>
        <source>have the server&apos;s pg_hba.conf let this user in</source>
        <translation>in pg_hba.conf des Servers diesen Benutzer zulassen</translation>
    </message>
    <message>
        <source>check the user, and the server&apos;s pg_hba.conf</source>
        <translation>den Benutzer und pg_hba.conf des Servers prüfen</translation>
    </message>
    <message>
        <source>have the user granted CONNECT on it</source>
        <translation>dem Benutzer dort CONNECT gewähren</translation>
    </message>
    <message>
        <source>create the database (createdb), or name another one</source>
        <translation>die Datenbank anlegen (createdb) oder eine andere nennen</translation>
    </message>
    <message>
        <source>check the host&apos;s name in the URL</source>
        <translation>den Namen des Hosts in der URL prüfen</translation>
    </message>
    <message>
        <source>start the server, or check host and port in the URL</source>
        <translation>den Server starten oder Host und Port in der URL prüfen</translation>
    </message>
    <message>
        <source>start the server, or check the socket&apos;s folder in the URL</source>
        <translation>den Server starten oder den Ordner des Sockets in der URL prüfen</translation>
    </message>
    <message>
        <source>raise the server&apos;s max_connections</source>
        <translation>max_connections des Servers erhöhen</translation>
    </message>
    <message>
        <source>check that the host is up and lets connections through</source>
        <translation>prüfen, ob der Host läuft und Verbindungen durchlässt</translation>
    </message>
    <message>
        <source>name the primary server, or wait until a standby was promoted</source>
        <translation>den primären Server nennen oder warten, bis ein Ersatzserver aufgerückt ist</translation>
    </message>
    <message>
        <source>the server takes no writes; name the primary server</source>
        <translation>der Server nimmt keine Änderungen an; den primären Server nennen</translation>
    </message>
    <message>
        <source>make room on the server&apos;s disk</source>
        <translation>Platz auf der Platte des Servers schaffen</translation>
    </message>
    <message>
        <source>try it again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>target &quot;{}&quot; is in farm &quot;{}&quot;, and an import does not move it to &quot;{}&quot;; correct the farm, or choose another name</source>
        <translation>Ziel „{}“ ist in Farm „{}“, und ein Import verschiebt es nicht nach „{}“; die Farm berichtigen oder einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot; still has target &quot;{}&quot;; remove it first</source>
        <translation>Farm „{}“ hat noch Ziel „{}“; es zuerst entfernen</translation>
    </message>
    <message>
        <source>an address belongs to one target; change the others without it</source>
        <translation>eine Adresse gehört zu einem Ziel; die anderen ohne sie ändern</translation>
    </message>
    <message>
        <source>targets to change</source>
        <translation>zu ändernde Ziele</translation>
    </message>
    <message>
        <source>targets of the import</source>
        <translation>Ziele des Imports</translation>
    </message>
    <message>
        <source>the import has {} targets and farms; it may have 1 to {}</source>
        <translation>der Import hat {} Ziele und Farmen; erlaubt sind 1 bis {}</translation>
    </message>
    <message>
        <source>store {} has changes in {} that cannot be read without write access to its folder; ask for that, or copy both files to a folder of your own</source>
        <translation>Speicher {} hat Änderungen in {}, die ohne Schreibrecht in seinem Ordner nicht lesbar sind; dieses erbitten oder beide Dateien in einen eigenen Ordner kopieren</translation>
    </message>
    <message>
        <source>{} is not there any more</source>
        <translation>{} ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>the draft would begin at {}, which is not yet; leave the time out for now</source>
        <translation>der Entwurf begänne am {}, was noch nicht ist; die Zeit weglassen für jetzt</translation>
    </message>
    <message>
        <source>it has to be about {}</source>
        <translation>es muss {} betreffen</translation>
    </message>
    <message>
        <source>plug-in &quot;{}&quot;: deadline</source>
        <translation>Plug-in „{}“: Frist</translation>
    </message>
    <message>
        <source>plug-ins of the stage</source>
        <translation>Plug-ins der Stufe</translation>
    </message>
    <message>
        <source>there is no stage &quot;{}&quot;; the stages are {}</source>
        <translation>es gibt keine Stufe „{}“; die Stufen sind {}</translation>
    </message>
    <message>
        <source>the configuration of plug-in {} is not UTF-8 text; save it as UTF-8</source>
        <translation>die Konfiguration des Plug-ins {} ist kein UTF-8-Text; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the settings of the plug-ins are not UTF-8 text; save them as UTF-8</source>
        <translation>die Einstellungen der Plug-ins sind kein UTF-8-Text; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the chain of plug-ins</source>
        <translation>die Kette der Plug-ins</translation>
    </message>
    <message>
        <source>nothing was ever set about plug-in {}; `farmwardenctl plugin list` shows what there is</source>
        <translation>zum Plug-in {} wurde nie etwas eingestellt; `farmwardenctl plugin list` zeigt, was es gibt</translation>
    </message>
    <message>
        <source>{} cannot be set up so:{}</source>
        <translation>{}: lässt sich so nicht einrichten:{}</translation>
    </message>
    <message>
        <source>plug-in {}</source>
        <translation>Plug-in {}</translation>
    </message>
    <message>
        <source>the settings of the plug-ins</source>
        <translation>die Einstellungen der Plug-ins</translation>
    </message>
    <message>
        <source>plug-in {} sends this connection to {}, where nothing can be reserved</source>
        <translation>Plug-in {} leitet diese Verbindung zu {}, wo sich nichts reservieren lässt</translation>
    </message>
    <message>
        <source>no broker runs on this store, and only a broker runs plug-ins; start farmwardend</source>
        <translation>auf diesem Speicher läuft kein Broker, und nur ein Broker lässt Plug-ins laufen; starten Sie farmwardend</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>client_name</source>
        <translation>Clientname</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>GoToSheet</name>
    <message>
        <source>Go to a time</source>
        <translation>Zu einem Zeitpunkt gehen</translation>
    </message>
    <message>
        <source>The journal reaches back to %1.</source>
        <translation>Das Journal reicht zurück bis %1.</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm:ss</source>
        <comment>format of a moment</comment>
        <translation>ddd d. MMM yyyy  HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
</context>
<context>
    <name>ImportWording</name>
    <message>
        <source>use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche verwenden, zuerst Buchstabe oder Ziffer</translation>
    </message>
    <message>
        <source>There are titles and no rows</source>
        <translation>Es gibt Titel und keine Zeilen</translation>
    </message>
    <message>
        <source>add a row for each target</source>
        <translation>für jedes Ziel eine Zeile hinzufügen</translation>
    </message>
    <message>
        <source>There are more than %1 rows</source>
        <translation>Es gibt mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>import it in parts</source>
        <translation>in Teilen importieren</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;</source>
        <translation>Es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>say above what it means, or leave it out</source>
        <translation>oben sagen, was sie bedeutet, oder auslassen</translation>
    </message>
    <message>
        <source>say above whether it is &quot;%1&quot;</source>
        <translation>oben sagen, ob es „%1“ ist</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; means the same as one before it</source>
        <translation>Spalte „%1“ bedeutet dasselbe wie eine davor</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>eine davon auslassen</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is missing</source>
        <translation>Spalte „%1“ fehlt</translation>
    </message>
    <message>
        <source>add it to the first line, or say above which one it is</source>
        <translation>in der ersten Zeile ergänzen oder oben sagen, welche es ist</translation>
    </message>
    <message>
        <source>There is nothing in it</source>
        <translation>Es ist nichts darin</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>eine andere Datei wählen</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>close it, or double it if it belongs to the text</source>
        <translation>schließen, oder verdoppeln, wenn es zum Text gehört</translation>
    </message>
    <message>
        <source>there is text after a closing quote</source>
        <translation>nach einem schließenden Anführungszeichen steht Text</translation>
    </message>
    <message>
        <source>put it inside the quotes, or double quotes that belong to the text</source>
        <translation>in die Anführungszeichen setzen, oder solche verdoppeln, die zum Text gehören</translation>
    </message>
    <message>
        <source>it has %1 fields where the first line names %2</source>
        <translation>sie hat %1 Felder, wo die erste Zeile %2 nennt</translation>
    </message>
    <message>
        <source>check the separators of this line</source>
        <translation>die Trennzeichen dieser Zeile prüfen</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>der Name fehlt</translation>
    </message>
    <message>
        <source>name the target</source>
        <translation>das Ziel benennen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a target&apos;s name</source>
        <translation>„%1“ kann kein Zielname sein</translation>
    </message>
    <message>
        <source>%1 is in line %2 already</source>
        <translation>%1 steht schon in Zeile %2</translation>
    </message>
    <message>
        <source>keep one of the two lines</source>
        <translation>eine der beiden Zeilen behalten</translation>
    </message>
    <message>
        <source>the farm is missing</source>
        <translation>die Farm fehlt</translation>
    </message>
    <message>
        <source>name the farm that it belongs to</source>
        <translation>die Farm nennen, zu der es gehört</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a farm&apos;s name</source>
        <translation>„%1“ kann kein Farmname sein</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>es gibt keine Farm %1</translation>
    </message>
    <message>
        <source>let the import add it, or correct the name</source>
        <translation>vom Import hinzufügen lassen oder den Namen berichtigen</translation>
    </message>
    <message>
        <source>correct it to %1, or let the import add it</source>
        <translation>in %1 berichtigen oder vom Import hinzufügen lassen</translation>
    </message>
    <message>
        <source>%1 is in farm %2, and a target cannot be moved</source>
        <translation>%1 ist in Farm %2, und ein Ziel lässt sich nicht verschieben</translation>
    </message>
    <message>
        <source>correct the farm, or choose another name</source>
        <translation>die Farm berichtigen oder einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>the address is missing</source>
        <translation>die Adresse fehlt</translation>
    </message>
    <message>
        <source>write HOST or HOST:PORT</source>
        <translation>HOST oder HOST:PORT schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address</source>
        <translation>„%1“ ist weder Hostname noch IP-Adresse</translation>
    </message>
    <message>
        <source>write HOST, HOST:PORT or [IPv6]:PORT</source>
        <translation>HOST, HOST:PORT oder [IPv6]:PORT schreiben</translation>
    </message>
    <message>
        <source>address %1 does not resolve (%2)</source>
        <translation>Adresse %1 lässt sich nicht auflösen (%2)</translation>
    </message>
    <message>
        <source>correct it, or make the name known to this machine</source>
        <translation>berichtigen oder den Namen diesem Rechner bekannt machen</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;</source>
        <translation>es gibt keine Art „%1“</translation>
    </message>
    <message>
        <source>use session-host, virtual-machine, blade or desktop</source>
        <translation>session-host, virtual-machine, blade oder desktop verwenden</translation>
    </message>
    <message>
        <source>weight &quot;%1&quot; is no whole number from %2 to %3</source>
        <translation>Gewicht „%1“ ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>correct it; 100 is usual</source>
        <translation>berichtigen; üblich ist 100</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; is no whole number from 0 to %2</source>
        <translation>Grenze „%1“ ist keine ganze Zahl von 0 bis %2</translation>
    </message>
    <message>
        <source>correct it; 0 is no limit</source>
        <translation>berichtigen; 0 ist keine Grenze</translation>
    </message>
    <message>
        <source>not all of &quot;%1&quot; are tags</source>
        <translation>nicht alles in „%1“ sind Etiketten</translation>
    </message>
    <message>
        <source>environment &quot;%1&quot; is too long or has control characters</source>
        <translation>Umgebung „%1“ ist zu lang oder hat Steuerzeichen</translation>
    </message>
    <message>
        <source>shorten it to 500 bytes on one line</source>
        <translation>auf 500 Bytes in einer Zeile kürzen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>not what was expected for %1</source>
        <translation>nicht das Erwartete für %1</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>Die alte Datei bleibt als %1.</translation>
    </message>
    <message>
        <source>It could not be set aside as %1.</source>
        <translation>Sie ließ sich nicht als %1 beiseitelegen.</translation>
    </message>
    <message>
        <source>The settings file was damaged (%1); what could not be read is at its default. %2</source>
        <translation>Die Einstellungsdatei war beschädigt (%1); was nicht lesbar war, steht auf der Vorgabe. %2</translation>
    </message>
    <message>
        <source>Settings are not kept: the folder %1 cannot be made.</source>
        <translation>Einstellungen werden nicht behalten: Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Settings are not kept: %1 cannot be written (%2).</source>
        <translation>Einstellungen werden nicht behalten: %1 lässt sich nicht schreiben (%2).</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The console of Farmwarden, a connection broker for remote desktops.</source>
        <translation>Die Konsole von Farmwarden, einem Verbindungsbroker für entfernte Desktops.</translation>
    </message>
    <message>
        <source>Open an invented farm that moves. Nothing is kept.</source>
        <translation>Eine erfundene Farm öffnen, die sich bewegt. Nichts wird behalten.</translation>
    </message>
    <message>
        <source>Another invented farm for each number.</source>
        <translation>Für jede Zahl eine andere erfundene Farm.</translation>
    </message>
    <message>
        <source>What to select: target:NAME, farm:NAME, session:ID, or sessions:FILTER.</source>
        <translation>Was ausgewählt wird: target:NAME, farm:NAME, session:ID oder sessions:FILTER.</translation>
    </message>
    <message>
        <source>Moment to show instead of now: a time (RFC 3339), or how long ago, such as 90m.</source>
        <translation>Zeitpunkt, der statt jetzt gezeigt wird: eine Zeit (RFC 3339) oder wie lange her, etwa 90m.</translation>
    </message>
    <message>
        <source>Language of the window: %1. Default: the setting, else the system&apos;s.</source>
        <translation>Sprache des Fensters: %1. Vorgabe: die Einstellung, sonst die des Systems.</translation>
    </message>
    <message>
        <source>Draw the window into a PNG file and end.</source>
        <translation>Das Fenster in eine PNG-Datei zeichnen und enden.</translation>
    </message>
    <message>
        <source>Print what the window shows and end.</source>
        <translation>Ausgeben, was das Fenster zeigt, und enden.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1600x1000.</source>
        <translation>Größe des Fensters, etwa 1600x1000.</translation>
    </message>
    <message>
        <source>One store at a time can be opened.</source>
        <translation>Es kann nur ein Speicher auf einmal geöffnet werden.</translation>
    </message>
    <message>
        <source>The demo has a store of its own; leave out %1.</source>
        <translation>Die Vorführung hat ihren eigenen Speicher; %1 weglassen.</translation>
    </message>
    <message>
        <source>--seed wants a number, not &quot;%1&quot;.</source>
        <translation>--seed will eine Zahl, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; there are %2.</source>
        <translation>Es gibt keine Seite „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>--at wants a time such as 2026-11-22T10:40:00Z, or how long ago, such as 90m, not &quot;%1&quot;.</source>
        <translation>--at will eine Zeit wie 2026-11-22T10:40:00Z oder wie lange her, etwa 90m, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; there are %2.</source>
        <translation>Es gibt keine Sprache „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>--size wants width x height in pixels, such as 1600x1000, not &quot;%1&quot;.</source>
        <translation>--size will Breite x Höhe in Pixeln, etwa 1600x1000, nicht „%1“.</translation>
    </message>
    <message>
        <source>Path of a store, or postgresql://… Default: the one that was open last.</source>
        <translation>Pfad eines Speichers oder postgresql://… Vorgabe: der zuletzt geöffnete.</translation>
    </message>
    <message>
        <source>Page to show: overview, farms, sessions, policy, activity or settings.</source>
        <translation>Seite, die gezeigt wird: overview, farms, sessions, policy, activity oder settings.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light, dark, high-contrast oder system.</translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot;; there are light, dark, high-contrast and system.</source>
        <translation>Es gibt kein Farbschema „%1“; es gibt light, dark, high-contrast und system.</translation>
    </message>
</context>
<context>
    <name>PolicyWording</name>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>client address</source>
        <translation>Clientadresse</translation>
    </message>
    <message>
        <source>client name</source>
        <translation>Clientname</translation>
    </message>
    <message>
        <source>asked farm</source>
        <translation>gewünschte Farm</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>send to farm</source>
        <translation>an Farm senden</translation>
    </message>
    <message>
        <source>send to targets</source>
        <translation>an Ziele senden</translation>
    </message>
    <message>
        <source>send to tagged targets</source>
        <translation>an Ziele mit Etikett senden</translation>
    </message>
    <message>
        <source>send outside</source>
        <translation>nach außen senden</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>abweisen</translation>
    </message>
    <message>
        <source>live</source>
        <translation>wirksam</translation>
    </message>
    <message>
        <source>partly shadowed</source>
        <translation>teilweise verdeckt</translation>
    </message>
    <message>
        <source>redundant</source>
        <translation>überflüssig</translation>
    </message>
    <message>
        <source>possibly shadowed</source>
        <translation>vielleicht verdeckt</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>wirkungslos</translation>
    </message>
    <message>
        <source>never matches</source>
        <translation>trifft nie zu</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>other rule</source>
        <translation>andere Regel</translation>
    </message>
    <message>
        <source>other target</source>
        <translation>anderes Ziel</translation>
    </message>
    <message>
        <source>other farm</source>
        <translation>andere Farm</translation>
    </message>
    <message>
        <source>now outside</source>
        <translation>jetzt außen</translation>
    </message>
    <message>
        <source>now inside</source>
        <translation>jetzt innen</translation>
    </message>
    <message>
        <source>newly allowed</source>
        <translation>neu erlaubt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>user is not</source>
        <translation>Benutzer ist nicht</translation>
    </message>
    <message>
        <source>user is</source>
        <translation>Benutzer ist</translation>
    </message>
    <message>
        <source>group is not</source>
        <translation>Gruppe ist nicht</translation>
    </message>
    <message>
        <source>group is</source>
        <translation>Gruppe ist</translation>
    </message>
    <message>
        <source>domain is not</source>
        <translation>Domäne ist nicht</translation>
    </message>
    <message>
        <source>domain is</source>
        <translation>Domäne ist</translation>
    </message>
    <message>
        <source>client not in</source>
        <translation>Client nicht in</translation>
    </message>
    <message>
        <source>client in</source>
        <translation>Client in</translation>
    </message>
    <message>
        <source>client name is not</source>
        <translation>Clientname ist nicht</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gewünscht</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gewünscht</translation>
    </message>
    <message>
        <source>program is not</source>
        <translation>Programm ist nicht</translation>
    </message>
    <message>
        <source>program is</source>
        <translation>Programm ist</translation>
    </message>
    <message>
        <source>tag is not</source>
        <translation>Etikett ist nicht</translation>
    </message>
    <message>
        <source>tag is</source>
        <translation>Etikett ist</translation>
    </message>
    <message>
        <source>not when</source>
        <translation>nicht wenn</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wenn</translation>
    </message>
    <message>
        <source>tag %1 where asked</source>
        <translation>Etikett %1 in der gewünschten Farm</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <translation>%1, Etikett %2</translation>
    </message>
    <message>
        <source>refuse “%1”</source>
        <translation>abweisen „%1“</translation>
    </message>
    <message>
        <source>prefer %1</source>
        <translation>bevorzugt %1</translation>
    </message>
    <message>
        <source>any connection</source>
        <translation>jede Verbindung</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>Edit a condition of %1</source>
        <translation>Eine Bedingung von %1 ändern</translation>
    </message>
    <message>
        <source>Edit where %1 leads</source>
        <translation>Ändern, wohin %1 führt</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Edit test %1</source>
        <translation>Test %1 ändern</translation>
    </message>
    <message>
        <source>Merge with version %1</source>
        <translation>Mit Version %1 zusammenführen</translation>
    </message>
    <message>
        <source>Take over version %1</source>
        <translation>Version %1 übernehmen</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>irgendwer</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>asks for %1</source>
        <translation>wünscht %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Redirect rules</source>
        <translation>Umleitungsregeln</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Bestehende Sitzung</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>Lastverteilung</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Orchestration</source>
        <translation>Orchestrierung</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation>Etiketten von %1 ändern</translation>
    </message>
    <message>
        <source>Edit the comment of %1</source>
        <translation>Kommentar von %1 ändern</translation>
    </message>
    <message>
        <source>Edit how long %1 holds</source>
        <translation>Ändern, wie lange %1 gilt</translation>
    </message>
    <message>
        <source>Add an exception to %1</source>
        <translation>Ausnahme zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Merge %1 into another rule</source>
        <translation>%1 in eine andere Regel aufnehmen</translation>
    </message>
    <message>
        <source>Ignore the mark of %1, or heed it</source>
        <translation>Marke von %1 übergehen oder beachten</translation>
    </message>
    <message>
        <source>Edit farm %1</source>
        <translation>Farm %1 bearbeiten</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation>Regeln %1</translation>
    </message>
    <message>
        <source>Fully shadowed by %1</source>
        <translation>Ganz verdeckt von %1</translation>
    </message>
    <message>
        <source>Fully shadowed</source>
        <translation>Ganz verdeckt</translation>
    </message>
    <message>
        <source>Partly shadowed by %1</source>
        <translation>Teilweise verdeckt von %1</translation>
    </message>
    <message>
        <source>Partly shadowed</source>
        <translation>Teilweise verdeckt</translation>
    </message>
    <message>
        <source>Possibly shadowed by %1</source>
        <translation>Vielleicht verdeckt von %1</translation>
    </message>
    <message>
        <source>Possibly shadowed</source>
        <translation>Vielleicht verdeckt</translation>
    </message>
    <message>
        <source>Redundant: the same comes of %1</source>
        <translation>Überflüssig: dasselbe ergibt %1</translation>
    </message>
    <message>
        <source>Redundant: the catch-all answers the same</source>
        <translation>Überflüssig: die Auffangregel antwortet dasselbe</translation>
    </message>
    <message>
        <source>Disabled: it decides nothing</source>
        <translation>Abgeschaltet: sie entscheidet nichts</translation>
    </message>
    <message>
        <source>Move above %1</source>
        <translation>Über %1 schieben</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>In %1 aufnehmen</translation>
    </message>
    <message>
        <source>Add “%1” to %2</source>
        <translation>„%1“ zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Ignore until version %1</source>
        <translation>Bis Version %1 übergehen</translation>
    </message>
    <message>
        <source>Heed the mark again</source>
        <translation>Marke wieder beachten</translation>
    </message>
    <message>
        <source>Open in What-if</source>
        <translation>In „Was wäre wenn“ öffnen</translation>
    </message>
    <message>
        <source>No hits since %1, as far as the journal was read</source>
        <translation>Keine Treffer seit %1, soweit das Journal gelesen wurde</translation>
    </message>
    <message>
        <source>%1 hits in the last 30 days, %2 since %3</source>
        <translation>%1 Treffer in den letzten 30 Tagen, %2 seit %3</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Erster: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Letzter: %1</translation>
    </message>
    <message>
        <source>Version %1: %2, last %3</source>
        <translation>Version %1: %2, letzter %3</translation>
    </message>
    <message>
        <source>→ %1 in %2</source>
        <translation>→ %1 in %2</translation>
    </message>
    <message>
        <source>→ back to the session on %1 in %2</source>
        <translation>→ zurück zur Sitzung auf %1 in %2</translation>
    </message>
    <message>
        <source>→ outside, %1</source>
        <translation>→ nach außen, %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgewiesen: %1</translation>
    </message>
    <message>
        <source>the whole rule</source>
        <translation>die ganze Regel</translation>
    </message>
    <message>
        <source>balancing and quotas</source>
        <translation>Verteilung und Quoten</translation>
    </message>
    <message>
        <source>the whole test</source>
        <translation>der ganze Test</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>die Reihenfolge</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>where it leads</source>
        <translation>wohin sie führt</translation>
    </message>
    <message>
        <source>prefer or require</source>
        <translation>bevorzugen oder verlangen</translation>
    </message>
    <message>
        <source>existing sessions</source>
        <translation>bestehende Sitzungen</translation>
    </message>
    <message>
        <source>balancing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>sessions at most</source>
        <translation>Sitzungen höchstens</translation>
    </message>
    <message>
        <source>sessions a user at most</source>
        <translation>Sitzungen je Benutzer höchstens</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>die Verbindung</translation>
    </message>
    <message>
        <source>what is expected</source>
        <translation>was erwartet wird</translation>
    </message>
    <message>
        <source>condition on %1</source>
        <translation>Bedingung zu %1</translation>
    </message>
</context>
<context>
    <name>ProblemsList</name>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>No marks: every rule can decide something, and nothing contradicts the farm.</source>
        <translation>Keine Marken: Jede Regel kann etwas entscheiden, und nichts widerspricht der Farm.</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>any connection</source>
        <translation>jede Verbindung</translation>
    </message>
    <message>
        <source>the farm it asked for</source>
        <translation>die gewünschte Farm</translation>
    </message>
    <message>
        <source>last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>Auffangregel</translation>
    </message>
    <message numerus="yes">
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>seit %n Tag unbenutzt</numerusform>
            <numerusform>seit %n Tagen unbenutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>any connection; add a condition</source>
        <translation>jede Verbindung; Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
</context>
<context>
    <name>RuleColumns</name>
    <message>
        <source>any connection</source>
        <translation>jede Verbindung</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>Auffangregel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>All conditions hold → first match wins</source>
        <translation>Alle Bedingungen gelten → die erste gewinnt</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Hits, 30 d</source>
        <translation>Treffer, 30 T</translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Erster Treffer</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Letzter Treffer</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>RuleFilter</name>
    <message>
        <source>“is:%1” is not known; there are %2</source>
        <translation>„is:%1“ ist nicht bekannt; es gibt %2</translation>
    </message>
    <message>
        <source>“unused:” needs a number of days, as in unused:30</source>
        <translation>„unused:“ braucht eine Zahl von Tagen, wie in unused:30</translation>
    </message>
    <message>
        <source>“%1:” needs a value, as in %1:finance</source>
        <translation>„%1:“ braucht einen Wert, wie in %1:finance</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>this store cannot be written: %1 (%2)</source>
        <translation>dieser Speicher lässt sich nicht schreiben: %1 (%2)</translation>
    </message>
    <message>
        <source>neither this store nor its inbox can be written: %1 (%2); ask for write access to both</source>
        <translation>weder dieser Speicher noch sein Eingangskorb lässt sich schreiben: %1 (%2); Schreibrecht für beide erbitten</translation>
    </message>
    <message>
        <source>%1; nobody writes it now, and you see it as it was left</source>
        <translation>%1; niemand schreibt ihn jetzt, er wird gezeigt, wie er hinterlassen wurde</translation>
    </message>
</context>
<context>
    <name>WallLegend</name>
    <message>
        <source>load 0</source>
        <translation>Last 0</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
</context>
<context>
    <name>WhyRules</name>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>client name</source>
        <translation>Clientname</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>all conditions hold</source>
        <translation>alle Bedingungen gelten</translation>
    </message>
    <message>
        <source>%1 is not known, wanted: %2</source>
        <translation>%1 ist nicht bekannt, verlangt: %2</translation>
    </message>
    <message>
        <source>%1 is %2, which the rule leaves out</source>
        <translation>%1 ist %2, das nimmt die Regel aus</translation>
    </message>
    <message>
        <source>%1 is %2, wanted: %3</source>
        <translation>%1 ist %2, verlangt: %3</translation>
    </message>
    <message>
        <source>nobody could be asked for the user&apos;s groups</source>
        <translation>niemand konnte nach den Gruppen gefragt werden</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>vorbei seit %1</translation>
    </message>
    <message>
        <source>its condition on %1 cannot be read</source>
        <translation>ihre Bedingung zu %1 ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Add farm %1</source>
        <translation>Farm %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change farm %1</source>
        <translation>Farm %1 ändern</translation>
    </message>
    <message>
        <source>Remove farm %1</source>
        <translation>Farm %1 entfernen</translation>
    </message>
    <message>
        <source>Add target %1 to %2</source>
        <translation>Ziel %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Change target %1</source>
        <translation>Ziel %1 ändern</translation>
    </message>
    <message>
        <source>Remove target %1</source>
        <translation>Ziel %1 entfernen</translation>
    </message>
    <message>
        <source>Hold %1: %2</source>
        <translation>Sperre für %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>%n Sperre aufheben</numerusform>
            <numerusform>%n Sperren aufheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>%n Sitzung trennen</numerusform>
            <numerusform>%n Sitzungen trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 in %2</source>
        <translation>%1 in %2 zuweisen</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>es gibt keine Farm %1</translation>
    </message>
    <message>
        <source>farm %1 has no targets</source>
        <translation>Farm %1 hat keine Ziele</translation>
    </message>
    <message>
        <source>no target of %1 takes new sessions: held, down, quarantined or full</source>
        <translation>kein Ziel von %1 nimmt neue Sitzungen: gesperrt, ausgefallen, in Quarantäne oder voll</translation>
    </message>
    <message>
        <source>%1 has as many sessions as the policy allows it</source>
        <translation>%1 hat so viele Sitzungen, wie die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>the user has as many sessions in %1 as the policy allows</source>
        <translation>der Benutzer hat in %1 so viele Sitzungen, wie die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>inzwischen geändert</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>wrong input</source>
        <translation>falsche Eingabe</translation>
    </message>
    <message>
        <source>not allowed now</source>
        <translation>jetzt nicht erlaubt</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>by its owner or an administrator</source>
        <translation>von ihrem Besitzer oder einem Administrator</translation>
    </message>
    <message>
        <source>replaced by another one</source>
        <translation>durch eine andere ersetzt</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>ihre Zeit war um</translation>
    </message>
    <message>
        <source>the target has restarted</source>
        <translation>das Ziel wurde neu gestartet</translation>
    </message>
    <message>
        <source>the target was removed</source>
        <translation>das Ziel wurde entfernt</translation>
    </message>
    <message>
        <source>name of the farm</source>
        <translation>Name der Farm</translation>
    </message>
    <message>
        <source>name of the target</source>
        <translation>Name des Ziels</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>domain of the user</source>
        <translation>Domäne des Benutzers</translation>
    </message>
    <message>
        <source>pending, active or disconnected</source>
        <translation>pending, active oder disconnected</translation>
    </message>
    <message>
        <source>address, network or name of the client</source>
        <translation>Adresse, Netz oder Name des Clients</translation>
    </message>
    <message>
        <source>session id</source>
        <translation>Kennung der Sitzung</translation>
    </message>
    <message>
        <source>why the session was placed there</source>
        <translation>warum die Sitzung dorthin kam</translation>
    </message>
    <message>
        <source>disconnected for at least (&gt;30m) or less (&lt;2h)</source>
        <translation>getrennt seit mindestens (&gt;30m) oder weniger (&lt;2h)</translation>
    </message>
    <message>
        <source>in this state for at least (&gt;30m) or less (&lt;2h)</source>
        <translation>in diesem Zustand seit mindestens (&gt;30m) oder weniger (&lt;2h)</translation>
    </message>
    <message>
        <source>placed at least (&gt;7d) or less (&lt;1h) ago</source>
        <translation>zugewiesen vor mindestens (&gt;7d) oder weniger (&lt;1h)</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>reconnect-only</source>
        <translation>nur Rückkehr</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>session host</source>
        <translation>Sitzungshost</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>virtuelle Maschine</translation>
    </message>
    <message>
        <source>blade</source>
        <translation>Blade</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>fewest sessions</source>
        <translation>wenigste Sitzungen</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>reihum</translation>
    </message>
    <message>
        <source>fill one after the other</source>
        <translation>eines nach dem anderen füllen</translation>
    </message>
    <message>
        <source>two random choices</source>
        <translation>zwei zufällig gezogene</translation>
    </message>
    <message>
        <source>least load</source>
        <translation>geringste Last</translation>
    </message>
    <message>
        <source>one session a user</source>
        <translation>eine Sitzung je Benutzer</translation>
    </message>
    <message>
        <source>several sessions a user</source>
        <translation>mehrere Sitzungen je Benutzer</translation>
    </message>
    <message>
        <source>existing session</source>
        <translation>bestehende Sitzung</translation>
    </message>
    <message>
        <source>placed by the front door while no broker answered</source>
        <translation>vom Eingang zugewiesen, während kein Broker antwortete</translation>
    </message>
    <message>
        <source>its turn, round robin</source>
        <translation>reihum, es war dran</translation>
    </message>
    <message>
        <source>the fullest</source>
        <translation>das vollste</translation>
    </message>
    <message>
        <source>less loaded of two drawn</source>
        <translation>das weniger belastete von zweien</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>new sessions failed</source>
        <translation>neue Sitzungen misslangen</translation>
    </message>
    <message>
        <source>at its limit</source>
        <translation>an der Grenze</translation>
    </message>
    <message>
        <source>below its minimum of open targets</source>
        <translation>unter dem Mindestmaß offener Ziele</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>at next restart</source>
        <translation>beim nächsten Neustart</translation>
    </message>
    <message>
        <source>when released</source>
        <translation>bei Aufhebung</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <translation>%1 getrennt</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 erwartet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of a moment</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm:ss t</source>
        <comment>format of a moment</comment>
        <translation>ddd d. MMM yyyy HH:mm:ss t</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Import targets: %1</source>
        <translation>Ziele importieren: %1</translation>
    </message>
    <message>
        <source>Import %1: %2</source>
        <translation>%1 importieren: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n disconnected</source>
        <translation>
            <numerusform>%n getrennt</numerusform>
            <numerusform>%n getrennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n nicht: %1</numerusform>
            <numerusform>%n nicht: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the client closed the connection</source>
        <translation>der Client schloss die Verbindung</translation>
    </message>
    <message>
        <source>the client never came</source>
        <translation>der Client kam nie</translation>
    </message>
    <message>
        <source>left disconnected for too long</source>
        <translation>zu lange getrennt geblieben</translation>
    </message>
    <message>
        <source>the user has logged off</source>
        <translation>der Benutzer hat sich abgemeldet</translation>
    </message>
    <message>
        <source>a rule sent the user elsewhere</source>
        <translation>eine Regel sandte den Benutzer woandershin</translation>
    </message>
    <message>
        <source>Tell that there is no draft any more</source>
        <translation>Mitteilen, dass es keinen Entwurf mehr gibt</translation>
    </message>
    <message numerus="yes">
        <source>Tell of a draft of %n change(s)</source>
        <translation>
            <numerusform>Entwurf mit %n Änderung mitteilen</numerusform>
            <numerusform>Entwurf mit %n Änderungen mitteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>wer darum gebeten hat</translation>
    </message>
    <message>
        <source>a farm, target, user or word of the entry</source>
        <translation>Farm, Ziel, Benutzer oder Wort des Eintrags</translation>
    </message>
    <message>
        <source>trouble, change, or a kind of entry</source>
        <translation>trouble, change oder eine Art von Eintrag</translation>
    </message>
    <message>
        <source>within (&lt;2h) or longer ago than (&gt;7d)</source>
        <translation>innerhalb von (&lt;2h) oder länger her als (&gt;7d)</translation>
    </message>
    <message>
        <source>a plug-in&apos;s choice</source>
        <translation>von einem Plug-in gewählt</translation>
    </message>
    <message>
        <source>Turn plug-in %1 on</source>
        <translation>Plug-in %1 einschalten</translation>
    </message>
    <message>
        <source>Turn plug-in %1 off</source>
        <translation>Plug-in %1 ausschalten</translation>
    </message>
    <message>
        <source>Configure plug-in %1</source>
        <translation>Plug-in %1 konfigurieren</translation>
    </message>
    <message>
        <source>Order the plug-ins of stage %1: %2</source>
        <translation>Plug-ins der Stufe %1 ordnen: %2</translation>
    </message>
    <message>
        <source>Forget plug-in %1</source>
        <translation>Plug-in %1 vergessen</translation>
    </message>
    <message>
        <source>Try the plug-ins with %1 in %2</source>
        <translation>Plug-ins mit %1 in %2 ausprobieren</translation>
    </message>
    <message>
        <source>Import the settings of all plug-ins</source>
        <translation>Einstellungen aller Plug-ins importieren</translation>
    </message>
</context>
<context>
    <name>farmwarden::actions::ActionCatalogue</name>
    <message>
        <source>Show command</source>
        <translation>Befehl zeigen</translation>
    </message>
</context>
<context>
    <name>farmwarden::bridge::BrokerProcess</name>
    <message>
        <source>The broker&apos;s configuration %1 cannot be written: %2.</source>
        <translation>Die Konfiguration %1 des Brokers lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>The broker %1 does not start: %2.</source>
        <translation>Der Broker %1 startet nicht: %2.</translation>
    </message>
    <message>
        <source>farmwardend is neither beside the console nor on the PATH. Install the broker.</source>
        <translation>farmwardend ist weder neben der Konsole noch im PATH. Den Broker installieren.</translation>
    </message>
    <message>
        <source>The broker ended with code %1.</source>
        <translation>Der Broker endete mit Code %1.</translation>
    </message>
    <message>
        <source>The broker ended: %1</source>
        <translation>Der Broker endete: %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::bridge::TargetImporter</name>
    <message>
        <source>%1 cannot be read: %2. Choose another file, or change its permissions.</source>
        <translation>%1 ist nicht lesbar: %2. Eine andere Datei wählen oder ihre Rechte ändern.</translation>
    </message>
    <message>
        <source>%1 is larger than 128 MiB. Import it in parts.</source>
        <translation>%1 ist größer als 128 MiB. In Teilen importieren.</translation>
    </message>
    <message>
        <source>%1 is a store that is open. Choose another file.</source>
        <translation>%1 ist ein geöffneter Speicher. Wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Beachtung</translation>
    </message>
    <message>
        <source>Every target answers, takes users and has room.</source>
        <translation>Jedes Ziel antwortet, nimmt Benutzer auf und hat Platz.</translation>
    </message>
    <message>
        <source>No targets yet. Add the first one on the Farms page.</source>
        <translation>Noch keine Ziele. Das erste auf der Seite Farmen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::ChartCard</name>
    <message>
        <source>Save: %1</source>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>Save as a picture or as a table</source>
        <translation>Als Bild oder als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Tabelle als CSV speichern…</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::HostWall</name>
    <message>
        <source>Host wall</source>
        <translation>Zielwand</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 von %2 offen</translation>
    </message>
    <message>
        <source>%1 of %2 open, minimum %3</source>
        <translation>%1 von %2 offen, mindestens %3</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 von %2 Sitzungen</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OutcomesChart</name>
    <message>
        <source>Placements / min</source>
        <translation>Zuweisungen / min</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>external</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>nie begonnen</translation>
    </message>
    <message>
        <source>%1: %2 placed, %3 reconnected, %4 external, %5 refused</source>
        <translation>%1: %2 zugewiesen, %3 zurückgekehrt, %4 extern, %5 abgewiesen</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OverviewPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Free places, open targets</source>
        <translation>Freie Plätze, offene Ziele</translation>
    </message>
    <message>
        <source>Placements / min</source>
        <translation>Zuweisungen / min</translation>
    </message>
    <message>
        <source>Refused, last hour</source>
        <translation>Abgewiesen, letzte Stunde</translation>
    </message>
    <message>
        <source>Failed logons, last hour</source>
        <translation>Anmeldefehler, letzte Stunde</translation>
    </message>
    <message>
        <source>Targets open</source>
        <translation>Offene Ziele</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Beachtung</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Host wall</source>
        <translation>Zielwand</translation>
    </message>
    <message>
        <source>Host wall, as a table</source>
        <translation>Zielwand, als Tabelle</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1 Ziel</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 Ziele</translation>
    </message>
    <message>
        <source>%1 farm</source>
        <translation>%1 Farm</translation>
    </message>
    <message>
        <source>%1 farms</source>
        <translation>%1 Farmen</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n braucht Beachtung</numerusform>
            <numerusform>%n brauchen Beachtung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n farm(s)</source>
        <translation>
            <numerusform>%n Farm</numerusform>
            <numerusform>%n Farmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>%1 disc.</source>
        <translation>%1 getr.</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 erwartet</translation>
    </message>
    <message>
        <source>%1 +</source>
        <translation>%1 +</translation>
    </message>
    <message>
        <source>some targets have no limit</source>
        <translation>manche Ziele haben keine Grenze</translation>
    </message>
    <message>
        <source>%1 reconnect-only · %2 other</source>
        <translation>%1 nur Rückkehr · %2 andere</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 in der letzten Stunde</translation>
    </message>
    <message>
        <source>nobody was turned away</source>
        <translation>niemand wurde abgewiesen</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>%1 von %2 Verbindungen</translation>
    </message>
    <message>
        <source>every placed session has started</source>
        <translation>jede zugewiesene Sitzung hat begonnen</translation>
    </message>
    <message>
        <source>%1 of %2 placed</source>
        <translation>%1 von %2 zugewiesenen</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>der Speicher</translation>
    </message>
    <message>
        <source>No problem: %1</source>
        <translation>Kein Problem: %1</translation>
    </message>
    <message>
        <source>Show as wall</source>
        <translation>Als Wand</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>select a target</source>
        <translation>ein Ziel auswählen</translation>
    </message>
    <message>
        <source>Show in Farms</source>
        <translation>In Farmen zeigen</translation>
    </message>
    <message>
        <source>Show its sessions</source>
        <translation>Seine Sitzungen zeigen</translation>
    </message>
    <message>
        <source>Larger cells</source>
        <translation>Größere Zellen</translation>
    </message>
    <message>
        <source>Smaller cells</source>
        <translation>Kleinere Zellen</translation>
    </message>
    <message>
        <source>Cells as large as fit</source>
        <translation>Zellen so groß, wie sie passen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>%1: table or chart</source>
        <translation>%1: Tabelle oder Diagramm</translation>
    </message>
    <message>
        <source>%1: save as CSV…</source>
        <translation>%1: als CSV speichern…</translation>
    </message>
    <message>
        <source>%1: save picture…</source>
        <translation>%1: Bild speichern…</translation>
    </message>
    <message>
        <source>Sessions by farm</source>
        <translation>Sitzungen nach Farm</translation>
    </message>
    <message>
        <source>up to their limits</source>
        <translation>bis zu ihren Grenzen</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::SessionsChart</name>
    <message numerus="yes">
        <source>last %n hour(s), by the minute</source>
        <translation>
            <numerusform>letzte Stunde, je Minute</numerusform>
            <numerusform>letzte %n Stunden, je Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1, by the minute</source>
        <translation>letzte %1, je Minute</translation>
    </message>
    <message>
        <source>Sessions by farm</source>
        <translation>Sitzungen nach Farm</translation>
    </message>
    <message>
        <source>other farms</source>
        <translation>andere Farmen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>All farms</source>
        <translation>Alle Farmen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n session(s)</source>
        <translation>
            <numerusform>%1: %n Sitzung</numerusform>
            <numerusform>%1: %n Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::TimePanel</name>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>this is now</source>
        <translation>das ist jetzt</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Zu Zeitpunkt gehen…</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>‹ mark</source>
        <translation>‹ Marke</translation>
    </message>
    <message>
        <source>Ctrl+[</source>
        <translation>Ctrl+[</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>mark ›</source>
        <translation>Marke ›</translation>
    </message>
    <message>
        <source>Ctrl+]</source>
        <translation>Ctrl+]</translation>
    </message>
    <message>
        <source>%1 · revision %2</source>
        <translation>%1 · Revision %2</translation>
    </message>
    <message>
        <source>reading the journal</source>
        <translation>liest das Journal</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::TimeSlider</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Arrows go by a minute, Ctrl with arrows to the next mark, End goes back to now</source>
        <translation>Pfeiltasten gehen um eine Minute, Strg mit Pfeil zur nächsten Marke, Ende zurück zu jetzt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a day</comment>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::WallCard</name>
    <message>
        <source>held by %1</source>
        <translation>gesperrt von %1</translation>
    </message>
    <message>
        <source>held by %1: %2</source>
        <translation>gesperrt von %1: %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1; tries again %2</source>
        <translation>%1; neuer Versuch %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::console::Console</name>
    <message>
        <source>Open a store</source>
        <translation>Einen Speicher öffnen</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>Speicher (*.db);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ActionPopover</name>
    <message>
        <source>Where %1 leads</source>
        <translation>Wohin %1 führt</translation>
    </message>
    <message>
        <source>these or nothing</source>
        <translation>diese oder nichts</translation>
    </message>
    <message>
        <source>prefer; go on when none admits</source>
        <translation>bevorzugen; weiter, wenn keines zulässt</translation>
    </message>
    <message>
        <source>keep the user&apos;s session</source>
        <translation>Sitzung des Benutzers behalten</translation>
    </message>
    <message>
        <source>ignore it</source>
        <translation>nicht beachten</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>In farm</source>
        <translation>In Farm</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Bestehende Sitzung</translation>
    </message>
    <message>
        <source>a farm</source>
        <translation>eine Farm</translation>
    </message>
    <message>
        <source>targets, with commas</source>
        <translation>Ziele, mit Kommas</translation>
    </message>
    <message>
        <source>tags, all of which a target must have</source>
        <translation>Etiketten, die ein Ziel alle haben muss</translation>
    </message>
    <message>
        <source>a message for the operators</source>
        <translation>eine Nachricht für die Administratoren</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::BalancingPanel</name>
    <message>
        <source>Farms</source>
        <translation>Farmen</translation>
    </message>
    <message>
        <source>The policy says how this farm balances</source>
        <translation>Die Richtlinie sagt, wie diese Farm verteilt</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>keine Quote</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Sessions at most</source>
        <translation>Sitzungen höchstens</translation>
    </message>
    <message>
        <source>Sessions a user at most</source>
        <translation>Sitzungen je Benutzer höchstens</translation>
    </message>
    <message>
        <source>The sessions of now, as if they all logged on anew</source>
        <translation>Die Sitzungen von jetzt, als meldeten sich alle neu an</translation>
    </message>
    <message>
        <source>Sessions by target, before and after</source>
        <translation>Sitzungen je Ziel, vorher und nachher</translation>
    </message>
    <message>
        <source>Rules are left out here: what they change is under Replay.</source>
        <translation>Regeln zählen hier nicht: was sie ändern, steht unter Wiederholung.</translation>
    </message>
    <message>
        <source>%1, as the farm is defined</source>
        <translation>%1, wie die Farm definiert ist</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) at most</source>
        <translation>
            <numerusform>höchstens %n Sitzung</numerusform>
            <numerusform>höchstens %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no such farm</source>
        <translation>diese Farm gibt es nicht</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>There are no farms yet.</source>
        <translation>Es gibt noch keine Farmen.</translation>
    </message>
    <message>
        <source>Working out the spread.</source>
        <translation>Die Verteilung wird berechnet.</translation>
    </message>
    <message>
        <source>Nothing to place: there is no such farm.</source>
        <translation>Nichts zuzuweisen: diese Farm gibt es nicht.</translation>
    </message>
    <message>
        <source>The farm has no sessions now.</source>
        <translation>Die Farm hat jetzt keine Sitzungen.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>fullest target %1</source>
        <translation>vollstes Ziel %1</translation>
    </message>
    <message>
        <source>emptiest %1</source>
        <translation>leerstes %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>abgewiesen %1</translation>
    </message>
    <message>
        <source>the draft changes nothing here</source>
        <translation>der Entwurf ändert hier nichts</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ConditionPopover</name>
    <message>
        <source>Condition of %1</source>
        <translation>Bedingung von %1</translation>
    </message>
    <message>
        <source>New condition of %1</source>
        <translation>Neue Bedingung von %1</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>Holds when it</source>
        <translation>Gilt, wenn es</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Bedingung entfernen</translation>
    </message>
    <message>
        <source>several with commas; * at the end for any</source>
        <translation>mehrere mit Kommas; * am Ende für beliebige</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DetailsPopover</name>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>for ever; or 2026-12-31T18:00:00Z, or 30d</source>
        <translation>für immer; oder 2026-12-31T18:00:00Z, oder 30d</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Tags of the rule</source>
        <translation>Etiketten der Regel</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.</source>
        <translation>„%1“ ist keine Zeit; 2026-12-31T18:00:00Z schreiben, oder 30d für heute in dreißig Tagen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DifferencesView</name>
    <message>
        <source>Connections that would end otherwise</source>
        <translation>Verbindungen, die anders ausgingen</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Group differences by</source>
        <translation>Unterschiede gruppieren nach</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>Take the filter back: only %1</source>
        <translation>Filter zurücknehmen: nur %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection ends otherwise on this way.</source>
        <translation>Keine Verbindung endet auf diesem Weg anders.</translation>
    </message>
    <message>
        <source>The first %1 of them · Enter shows both traces of a row</source>
        <translation>Die ersten %1 davon · Eingabe zeigt beide Spuren einer Zeile</translation>
    </message>
    <message>
        <source>Enter shows both traces of a row</source>
        <translation>Eingabe zeigt beide Spuren einer Zeile</translation>
    </message>
    <message>
        <source>Replay a period first; then its differences can be exported.</source>
        <translation>Zuerst einen Zeitraum wiederholen; dann lassen sich seine Unterschiede exportieren.</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Unterschiede exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The differences were exported to %1</source>
        <translation>Die Unterschiede wurden nach %1 exportiert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FindingBox</name>
    <message>
        <source>What is said about this rule</source>
        <translation>Was zu dieser Regel gesagt wird</translation>
    </message>
    <message>
        <source>Without a condition it takes every connection that comes to it. Add one, or enable it as it is.</source>
        <translation>Ohne Bedingung nimmt sie jede Verbindung, die zu ihr kommt. Eine hinzufügen, oder sie so einschalten.</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>Beleg: %1</translation>
    </message>
    <message>
        <source>Ignored until version %1</source>
        <translation>Übergangen bis Version %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>What-if: %1</source>
        <translation>Was wäre wenn: %1</translation>
    </message>
    <message>
        <source>Hits in the last replay: %1</source>
        <translation>Treffer beim letzten Nachspielen: %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FlowPicture</name>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Flow of connections before and after</source>
        <translation>Fluss der Verbindungen vorher und nachher</translation>
    </message>
    <message>
        <source>Arrow keys move over the bands, Enter shows their differences</source>
        <translation>Pfeiltasten gehen über die Bänder, Eingabe zeigt ihre Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n other farm(s)</source>
        <translation>
            <numerusform>%n weitere Farm</numerusform>
            <numerusform>%n weitere Farmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other rule(s)</source>
        <translation>
            <numerusform>%n weitere Regel</numerusform>
            <numerusform>%n weitere Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s)</source>
        <translation>
            <numerusform>%n weiterer Ort</numerusform>
            <numerusform>%n weitere Orte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation>%1: %2 vorher, %3 nachher</translation>
    </message>
    <message>
        <source>%1: %2, all as before</source>
        <translation>%1: %2, alle wie vorher</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::HistoryPanel</name>
    <message>
        <source>Take over into the draft</source>
        <translation>In den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Veröffentlichte Versionen</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s) overridden: %1</source>
        <translation>
            <numerusform>%n roter Test übergangen: %1</numerusform>
            <numerusform>%n rote Tests übergangen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>What changes from it to</source>
        <translation>Was sich ändert von ihr zu</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>zum Entwurf</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source> – in force</source>
        <translation> – in Kraft</translation>
    </message>
    <message>
        <source> – what the draft is based on</source>
        <translation> – Grundlage des Entwurfs</translation>
    </message>
    <message>
        <source>brings back version %1</source>
        <translation>bringt Version %1 zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing was published yet.</source>
        <translation>Noch wurde nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Choose a version.</source>
        <translation>Eine Version wählen.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Version %1 speichern</translation>
    </message>
    <message>
        <source>TOML (*.toml)</source>
        <translation>TOML (*.toml)</translation>
    </message>
    <message>
        <source>Version %1 was saved to %2</source>
        <translation>Version %1 wurde nach %2 gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::MergeSheet</name>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Version %1 was published meanwhile by %2</source>
        <translation>Inzwischen hat %2 Version %1 veröffentlicht</translation>
    </message>
    <message>
        <source>What only one of you changed is taken from that one. Nothing contradicts.</source>
        <translation>Was nur eine Seite geändert hat, kommt von ihr. Nichts widerspricht sich.</translation>
    </message>
    <message numerus="yes">
        <source>What only one of you changed is taken from that one. %n conflict(s): both changed the same.</source>
        <translation>
            <numerusform>Was nur eine Seite geändert hat, kommt von ihr. %n Konflikt: beide haben dasselbe geändert.</numerusform>
            <numerusform>Was nur eine Seite geändert hat, kommt von ihr. %n Konflikte: beide haben dasselbe geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the merge into the draft</source>
        <translation>Zusammenführung in den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>Nothing is published yet; you review the result next.</source>
        <translation>Noch wird nichts veröffentlicht; als Nächstes wird das Ergebnis geprüft.</translation>
    </message>
    <message>
        <source>farm %1</source>
        <translation>Farm %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>What was changed, and by whom</source>
        <translation>Was geändert wurde und von wem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 and you</source>
        <translation>%1 und selbst</translation>
    </message>
    <message>
        <source>you</source>
        <translation>selbst</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>both, merged</source>
        <translation>beide, zusammengeführt</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>das andere</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>das eigene</translation>
    </message>
    <message>
        <source>Version %1, which both began with</source>
        <translation>Version %1, mit der beide begonnen haben</translation>
    </message>
    <message>
        <source>Theirs, version %1</source>
        <translation>Das andere, Version %1</translation>
    </message>
    <message>
        <source>Yours, the draft</source>
        <translation>Das eigene, der Entwurf</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>was</source>
        <translation>war</translation>
    </message>
    <message>
        <source>Which one for %1</source>
        <translation>Welches für %1</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>Value for %1</source>
        <translation>Wert für %1</translation>
    </message>
    <message>
        <source>Correct the value first.</source>
        <translation>Zuerst den Wert berichtigen.</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n conflict(s) first.</source>
        <translation>
            <numerusform>Zuerst %n Konflikt lösen.</numerusform>
            <numerusform>Zuerst %n Konflikte lösen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the result.</source>
        <translation>Das Ergebnis wird ermittelt.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::OutcomeTiles</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PeriodBar</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>der letzten Stunde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>the working day</source>
        <translation>der Arbeitstag</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>die letzten 7 Tage</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>von … bis</translation>
    </message>
    <message>
        <source>Begin of the period</source>
        <translation>Beginn des Zeitraums</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>Ende des Zeitraums</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The period has not begun yet.</source>
        <translation>Der Zeitraum hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <translation>ddd d. MMM HH:mm</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPage</name>
    <message>
        <source>Filter rules</source>
        <translation>Regeln filtern</translation>
    </message>
    <message>
        <source>rules that mention a user, group, network, target</source>
        <translation>Regeln, die Benutzer, Gruppe, Netz oder Ziel nennen</translation>
    </message>
    <message>
        <source>Reading the policy</source>
        <translation>Richtlinie wird gelesen</translation>
    </message>
    <message>
        <source>The rules come up in a moment.</source>
        <translation>Die Regeln erscheinen gleich.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Version %1 is in force now, published by %2. Your draft is based on version %3; publishing merges the two by rule.</source>
        <translation>Jetzt gilt Version %1, veröffentlicht von %2. Der Entwurf beruht auf Version %3; beim Veröffentlichen werden die beiden Regel für Regel zusammengeführt.</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>Every connection goes to the farm it asks for. Rules send some of them elsewhere, or refuse them; the first one that matches wins.</source>
        <translation>Jede Verbindung geht zur gewünschten Farm. Regeln senden manche woandershin oder weisen sie ab; die erste zutreffende gewinnt.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Eine Regel hinzufügen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Marks: %n</source>
        <translation>
            <numerusform>Marken: %n</numerusform>
            <numerusform>Marken: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft based on &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; change(s)</source>
        <translation>
            <numerusform>Entwurf nach &lt;b&gt;Version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; Änderung</numerusform>
            <numerusform>Entwurf nach &lt;b&gt;Version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was published yet</source>
        <translation>noch nichts veröffentlicht</translation>
    </message>
    <message>
        <source>&lt;b&gt;Version %1&lt;/b&gt; by %2, %3</source>
        <translation>&lt;b&gt;Version %1&lt;/b&gt; von %2, %3</translation>
    </message>
    <message numerus="yes">
        <source> · &lt;b&gt;%n&lt;/b&gt; rule(s)</source>
        <translation>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; Regel</numerusform>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n Marke</numerusform>
            <numerusform>%n Marken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s)</source>
        <translation>
            <numerusform>%n roter Test</numerusform>
            <numerusform>%n rote Tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>the policy is still being read</source>
        <translation>die Richtlinie wird noch gelesen</translation>
    </message>
    <message>
        <source>select a rule</source>
        <translation>eine Regel auswählen</translation>
    </message>
    <message>
        <source>Add a rule above</source>
        <translation>Eine Regel darüber hinzufügen</translation>
    </message>
    <message>
        <source>Rule above</source>
        <translation>Regel darüber</translation>
    </message>
    <message>
        <source>Add a rule below</source>
        <translation>Eine Regel darunter hinzufügen</translation>
    </message>
    <message>
        <source>Edit name and validity…</source>
        <translation>Name und Gültigkeit ändern…</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>Eine Bedingung hinzufügen…</translation>
    </message>
    <message>
        <source>Edit where it leads…</source>
        <translation>Ändern, wohin sie führt…</translation>
    </message>
    <message>
        <source>Enable rules</source>
        <translation>Regeln einschalten</translation>
    </message>
    <message>
        <source>Disable rules</source>
        <translation>Regeln abschalten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate rules</source>
        <translation>Regeln duplizieren</translation>
    </message>
    <message>
        <source>Copy rules as text</source>
        <translation>Regeln als Text kopieren</translation>
    </message>
    <message>
        <source>Paste rules above</source>
        <translation>Regeln darüber einfügen</translation>
    </message>
    <message>
        <source>Delete rules</source>
        <translation>Regeln löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) deleted from the draft</source>
        <translation>
            <numerusform>%n Regel aus dem Entwurf gelöscht</numerusform>
            <numerusform>%n Regeln aus dem Entwurf gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was edited yet</source>
        <translation>noch nichts geändert</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>nichts zurückgenommen</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>there is no draft</source>
        <translation>es gibt keinen Entwurf</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Entwurf verworfen</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>there are no marks</source>
        <translation>es gibt keine Marken</translation>
    </message>
    <message>
        <source>Review and publish…</source>
        <translation>Prüfen und veröffentlichen…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>The clipboard has no rules; copy some from a Policy page or a policy file.</source>
        <translation>In der Zwischenablage sind keine Regeln; welche von einer Richtlinienseite oder aus einer Richtliniendatei kopieren.</translation>
    </message>
    <message>
        <source>Version %1 is published</source>
        <translation>Version %1 ist veröffentlicht</translation>
    </message>
    <message>
        <source>Cut rules as text</source>
        <translation>Regeln als Text ausschneiden</translation>
    </message>
    <message>
        <source>What helps against the mark</source>
        <translation>Was gegen die Marke hilft</translation>
    </message>
    <message>
        <source>Where it is used…</source>
        <translation>Wo es benutzt wird…</translation>
    </message>
    <message>
        <source>Rules unused for 30 days</source>
        <translation>Seit 30 Tagen unbenutzte Regeln</translation>
    </message>
    <message>
        <source>the journal is still being read</source>
        <translation>das Journal wird noch gelesen</translation>
    </message>
    <message>
        <source>Rules as a table or as cards</source>
        <translation>Regeln als Tabelle oder Karten</translation>
    </message>
    <message>
        <source>The clipboard cannot be pasted as rules. Line %1: %2</source>
        <translation>Die Zwischenablage lässt sich nicht als Regeln einfügen. Zeile %1: %2</translation>
    </message>
    <message>
        <source>Words, or group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, unused:30; with - in front for the others</source>
        <translation>Wörter, oder group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, unused:30; mit - davor für die anderen</translation>
    </message>
    <message>
        <source>Rule above %1</source>
        <translation>Regel über %1</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Where %1 is used</source>
        <translation>Wo %1 benutzt wird</translation>
    </message>
    <message>
        <source>This rule names nothing</source>
        <translation>Diese Regel nennt nichts</translation>
    </message>
    <message>
        <source>Version %1 is in the draft</source>
        <translation>Version %1 ist im Entwurf</translation>
    </message>
    <message>
        <source>rule %1 %2</source>
        <translation>Regel %1 %2</translation>
    </message>
    <message>
        <source>What if: where would a connection go?</source>
        <translation>Was wäre, wenn: Wohin ginge eine Verbindung?</translation>
    </message>
    <message>
        <source>Replay past connections through the draft</source>
        <translation>Frühere Verbindungen durch den Entwurf schicken</translation>
    </message>
    <message>
        <source>Balancing and quotas of farms</source>
        <translation>Lastverteilung und Kontingente der Farmen</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>Versionen der Richtlinie</translation>
    </message>
    <message>
        <source>Tests of the policy</source>
        <translation>Tests der Richtlinie</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPanels</name>
    <message>
        <source>Panels of the policy</source>
        <translation>Bereiche der Richtlinie</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Farmen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Tests %1</source>
        <translation>Tests %1</translation>
    </message>
    <message>
        <source>Tests: %1 red of %2</source>
        <translation>Tests: %1 von %2 rot</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a draft of %n change(s) since %2, based on version %3</source>
        <translation>
            <numerusform>%1 hat seit %2 einen Entwurf mit %n Änderung auf Grundlage von Version %3</numerusform>
            <numerusform>%1 hat seit %2 einen Entwurf mit %n Änderungen auf Grundlage von Version %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::Popover</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ProblemsList</name>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PublishSheet</name>
    <message>
        <source>Review and publish version %1</source>
        <translation>Version %1 prüfen und veröffentlichen</translation>
    </message>
    <message>
        <source>What publishing changes</source>
        <translation>Was das Veröffentlichen ändert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>kept with the version</source>
        <translation>bleibt bei der Version</translation>
    </message>
    <message>
        <source>Why in spite of red tests</source>
        <translation>Warum trotz roter Tests</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>Version %1 veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since version %1</source>
        <translation>
            <numerusform>%n Änderung seit Version %1</numerusform>
            <numerusform>%n Änderungen seit Version %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>The draft says what version %1 says.</source>
        <translation>Der Entwurf sagt dasselbe wie Version %1.</translation>
    </message>
    <message numerus="yes">
        <source>Correct %n error(s) first.</source>
        <translation>
            <numerusform>Zuerst %n Fehler berichtigen.</numerusform>
            <numerusform>Zuerst %n Fehler berichtigen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why to publish in spite of %n red test(s).</source>
        <translation>
            <numerusform>Angeben, warum trotz %n rotem Test veröffentlicht wird.</numerusform>
            <numerusform>Angeben, warum trotz %n roter Tests veröffentlicht wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>kept in the history, beside the tests&apos; names</source>
        <translation>bleibt im Verlauf, neben den Namen der Tests</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule gains or loses its effect.</source>
        <translation>Keine Regel gewinnt oder verliert ihre Wirkung.</translation>
    </message>
    <message>
        <source>%1: %2 → &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>%1: %2 → &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>Coverage: the effect of %n rule(s) changes</source>
        <translation>
            <numerusform>Abdeckung: die Wirkung von %n Regel ändert sich</numerusform>
            <numerusform>Abdeckung: die Wirkung von %n Regeln ändert sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>The policy has no tests.</source>
        <translation>Die Richtlinie hat keine Tests.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pass(es).</source>
        <translation>
            <numerusform>Der eine Test läuft durch.</numerusform>
            <numerusform>Alle %n laufen durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests: %1 red of %2</source>
        <translation>Tests: %1 von %2 rot</translation>
    </message>
    <message>
        <source>Errors, which keep it from being published</source>
        <translation>Fehler, die das Veröffentlichen verhindern</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>Nothing is published, and your draft is kept: %1</source>
        <translation>Nichts ist veröffentlicht, der Entwurf bleibt erhalten: %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ReplayPanel</name>
    <message>
        <source>Replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Runs the connections of a period through the draft and shows what would have been different. Nothing is changed.</source>
        <translation>Schickt die Verbindungen eines Zeitraums durch den Entwurf und zeigt, was anders gewesen wäre. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>The draft has changed since; replay again.</source>
        <translation>Der Entwurf hat sich seither geändert; erneut nachspielen.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt der Wiederholung</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>Die Wiederholung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 of %2 events of the journal</source>
        <translation>%1 von %2 Ereignissen des Journals</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after, draft</source>
        <translation>nachher, Entwurf</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Width is the number of connections; differences are at least 4 pixels wide</source>
        <translation>Die Breite ist die Zahl der Verbindungen; Unterschiede sind mindestens 4 Pixel breit</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>Als Bild</translation>
    </message>
    <message>
        <source>Flow of connections as a table</source>
        <translation>Fluss der Verbindungen als Tabelle</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Journal wird gelesen…</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 in %2 ms</translation>
    </message>
    <message>
        <source>before, as it was decided</source>
        <translation>vorher, wie entschieden wurde</translation>
    </message>
    <message numerus="yes">
        <source>The groups of %n user(s) are not on record, though a rule asks for them.</source>
        <translation>
            <numerusform>Die Gruppen von %n Benutzer sind nicht verzeichnet, obwohl eine Regel nach ihnen fragt.</numerusform>
            <numerusform>Die Gruppen von %n Benutzern sind nicht verzeichnet, obwohl eine Regel nach ihnen fragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All connections end as they did.</source>
        <translation>Alle Verbindungen enden wie damals.</translation>
    </message>
    <message>
        <source>No connection was decided from %1.</source>
        <translation>Keine Verbindung wurde entschieden von %1.</translation>
    </message>
    <message>
        <source>The last one before was at %1.</source>
        <translation>Die letzte davor war am %1.</translation>
    </message>
    <message>
        <source>The first one after was at %1.</source>
        <translation>Die erste danach war am %1.</translation>
    </message>
    <message>
        <source>The journal has none at all yet.</source>
        <translation>Das Journal hat noch gar keine.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Not replayed.</source>
        <translation>Nicht wiederholt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – of an earlier state of the draft</source>
        <translation>%1 – von einem früheren Stand des Entwurfs</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleHeader</name>
    <message>
        <source>Columns of the rules</source>
        <translation>Spalten der Regeln</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleList</name>
    <message>
        <source>Rules in evaluation order</source>
        <translation>Regeln in der Reihenfolge der Auswertung</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RulesPopover</name>
    <message numerus="yes">
        <source>Edit %n rule(s)</source>
        <translation>
            <numerusform>%n Regel ändern</numerusform>
            <numerusform>%n Regeln ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>Rules are</source>
        <translation>Die Regeln sind</translation>
    </message>
    <message>
        <source>Tags of the rules</source>
        <translation>Etiketten der Regeln</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>for ever; or 2026-12-31T18:00:00Z, or 30d</source>
        <translation>für immer; oder 2026-12-31T18:00:00Z, oder 30d</translation>
    </message>
    <message>
        <source>Farm that they lead to</source>
        <translation>Farm, zu der sie führen</translation>
    </message>
    <message>
        <source>the farm asked for</source>
        <translation>die gewünschte Farm</translation>
    </message>
    <message>
        <source>none of them leads to a farm</source>
        <translation>keine führt zu einer Farm</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lead to a farm; the others stay as they are.</source>
        <translation>
            <numerusform>%n von ihnen führt zu einer Farm; die anderen bleiben, wie sie sind.</numerusform>
            <numerusform>%n von ihnen führen zu einer Farm; die anderen bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.</source>
        <translation>„%1“ ist keine Zeit; 2026-12-31T18:00:00Z schreiben, oder 30d für heute in dreißig Tagen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::TestsPanel</name>
    <message>
        <source>Open in What-if</source>
        <translation>In „Was wäre wenn“ öffnen</translation>
    </message>
    <message>
        <source>Delete test</source>
        <translation>Test löschen</translation>
    </message>
    <message>
        <source>Policy tests</source>
        <translation>Tests der Richtlinie</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No tests yet. Ask something under What-if and save it: the test then guards this outcome at every edit.</source>
        <translation>Noch keine Tests. Unter „Was wäre wenn“ etwas fragen und speichern: Der Test bewacht dann dieses Ergebnis bei jeder Änderung.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::TracesSheet</name>
    <message>
        <source>An unnamed user</source>
        <translation>Ein unbenannter Benutzer</translation>
    </message>
    <message>
        <source>%1 asked for %2, %3</source>
        <translation>%1 verlangte %2, %3</translation>
    </message>
    <message>
        <source>Reading the state before the decision…</source>
        <translation>Der Stand vor der Entscheidung wird gelesen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Both on the state that the decision was made on.</source>
        <translation>Beide auf dem Stand, auf dem entschieden wurde.</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Unterschied: %1</translation>
    </message>
    <message>
        <source>Before, without a policy</source>
        <translation>Vorher, ohne Richtlinie</translation>
    </message>
    <message>
        <source>Before, by version %1</source>
        <translation>Vorher, nach Version %1</translation>
    </message>
    <message>
        <source>After, by the draft</source>
        <translation>Nachher, nach dem Entwurf</translation>
    </message>
    <message>
        <source>The decision before does not come out as the journal has it.</source>
        <translation>Die Entscheidung vorher kommt nicht so heraus, wie das Journal sie hat.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::WhatIfPanel</name>
    <message>
        <source>Save as policy test</source>
        <translation>Als Test speichern</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Clientadresse</translation>
    </message>
    <message>
        <source>Asked farm</source>
        <translation>Gewünschte Farm</translation>
    </message>
    <message>
        <source>several with commas</source>
        <translation>mehrere mit Kommas</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>“%1” is no address; write 10.2.12.9 or 2001:db8::7.</source>
        <translation>„%1“ ist keine Adresse; 10.2.12.9 oder 2001:db8::7 schreiben.</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>Zuerst etwas fragen</translation>
    </message>
    <message>
        <source>Where would it go?</source>
        <translation>Wohin ginge es?</translation>
    </message>
    <message>
        <source>Type a user, a group, an address or a farm. The way through the rules lights up at the left; nothing is changed by asking.</source>
        <translation>Benutzer, Gruppe, Adresse oder Farm eingeben. Links leuchtet der Weg durch die Regeln auf; Fragen ändert nichts.</translation>
    </message>
    <message>
        <source>%1 is refused</source>
        <translation>%1 wird abgewiesen</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 geht zu %2</translation>
    </message>
    <message>
        <source>Connects at</source>
        <translation>Verbindet sich um</translation>
    </message>
    <message>
        <source>now; or 2026-11-23T09:00:00Z, or in 2h</source>
        <translation>jetzt, 2026-11-23T09:00:00Z, 2h</translation>
    </message>
    <message>
        <source>Farms as of</source>
        <translation>Farmen vom</translation>
    </message>
    <message>
        <source>now; or 2026-11-20T09:00:00Z, or 2h ago</source>
        <translation>jetzt, 2026-11-20T09:00:00Z, 2h</translation>
    </message>
    <message>
        <source>Asks on the farms, holds and sessions of that moment, under the draft</source>
        <translation>Fragt auf den Farmen, Sperren und Sitzungen jenes Moments, unter dem Entwurf</translation>
    </message>
    <message>
        <source>Trace of the connection</source>
        <translation>Spur der Verbindung</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-11-23T09:00:00Z, or 2h for two hours from now.</source>
        <translation>„%1“ ist keine Zeit; 2026-11-23T09:00:00Z schreiben, oder 2h für in zwei Stunden.</translation>
    </message>
    <message>
        <source>“%1” is no time of the past; write 2026-11-20T09:00:00Z, or 2h for two hours ago.</source>
        <translation>„%1“ ist keine Zeit der Vergangenheit; 2026-11-20T09:00:00Z schreiben, oder 2h für vor zwei Stunden.</translation>
    </message>
    <message>
        <source>On the farms and sessions of %1.</source>
        <translation>Auf den Farmen und Sitzungen vom %1.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ActivityModel</name>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>farm defined</source>
        <translation>Farm festgelegt</translation>
    </message>
    <message>
        <source>farm removed</source>
        <translation>Farm entfernt</translation>
    </message>
    <message>
        <source>target defined</source>
        <translation>Ziel festgelegt</translation>
    </message>
    <message>
        <source>target removed</source>
        <translation>Ziel entfernt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>quarantine ended</source>
        <translation>Quarantäne beendet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>reconnect-only</source>
        <translation>nur Rückkehr</translation>
    </message>
    <message>
        <source>hold released</source>
        <translation>Sperre aufgehoben</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>external</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>policy published</source>
        <translation>Richtlinie veröffentlicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>broker started</source>
        <translation>Broker gestartet</translation>
    </message>
    <message>
        <source>broker stopped</source>
        <translation>Broker angehalten</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>an unnamed user, farm %1</source>
        <translation>ein Benutzer ohne Namen, Farm %1</translation>
    </message>
    <message>
        <source>%1, farm %2</source>
        <translation>%1, Farm %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>the user&apos;s session was there</source>
        <translation>die Sitzung des Benutzers war dort</translation>
    </message>
    <message>
        <source>waits for an executor</source>
        <translation>wartet auf Ausführung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>policy draft gone</source>
        <translation>Richtlinienentwurf verworfen</translation>
    </message>
    <message>
        <source>policy draft</source>
        <translation>Richtlinienentwurf</translation>
    </message>
    <message>
        <source>%1, from version %2</source>
        <translation>%1, ab Version %2</translation>
    </message>
    <message>
        <source>plug-ins changed</source>
        <translation>Plug-ins geändert</translation>
    </message>
    <message>
        <source>the chain of plug-ins</source>
        <translation>die Kette der Plug-ins</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::AttentionModel</name>
    <message>
        <source>%1 has too few open targets</source>
        <translation>%1 hat zu wenige offene Ziele</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) do not answer</source>
        <translation>
            <numerusform>%n Ziel antwortet nicht</numerusform>
            <numerusform>%n Ziele antworten nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quarantined</source>
        <translation>%1 in Quarantäne</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) quarantined</source>
        <translation>
            <numerusform>%n Ziel in Quarantäne</numerusform>
            <numerusform>%n Ziele in Quarantäne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in 1 h</source>
        <translation>
            <numerusform>%n in 1 h abgewiesen</numerusform>
            <numerusform>%n in 1 h abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logon(s) failed in 1 h</source>
        <translation>
            <numerusform>%n Anmeldung in 1 h misslungen</numerusform>
            <numerusform>%n Anmeldungen in 1 h misslungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at its limit</source>
        <translation>%1 an der Grenze</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) at their limits</source>
        <translation>
            <numerusform>%n Ziel an der Grenze</numerusform>
            <numerusform>%n Ziele an der Grenze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not checked yet</source>
        <translation>%1 noch nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) not checked yet</source>
        <translation>
            <numerusform>%n Ziel noch nicht geprüft</numerusform>
            <numerusform>%n Ziele noch nicht geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) closed</source>
        <translation>
            <numerusform>%n Ziel geschlossen</numerusform>
            <numerusform>%n Ziele geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reconnect-only</source>
        <translation>%1 nur Rückkehr</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) reconnect-only</source>
        <translation>
            <numerusform>%n Ziel nur Rückkehr</numerusform>
            <numerusform>%n Ziele nur Rückkehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open, minimum %3</source>
        <translation>%1 von %2 offen, mindestens %3</translation>
    </message>
    <message>
        <source>%1; tries again %2</source>
        <translation>%1; neuer Versuch %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on them</source>
        <translation>
            <numerusform>%n Sitzung darauf</numerusform>
            <numerusform>%n Sitzungen darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>usual: none</source>
        <translation>üblich: keine</translation>
    </message>
    <message>
        <source>usual: at most %1</source>
        <translation>üblich: höchstens %1</translation>
    </message>
    <message>
        <source>%1 / %2 sessions in %3</source>
        <translation>%1 / %2 Sitzungen in %3</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gesperrt von %1</translation>
    </message>
    <message>
        <source>held by %1: %2</source>
        <translation>gesperrt von %1: %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on it</source>
        <translation>
            <numerusform>%n Sitzung darauf</numerusform>
            <numerusform>%n Sitzungen darauf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::models::FarmTreeModel</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n weitere</numerusform>
            <numerusform>, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 von %2 offen</translation>
    </message>
    <message>
        <source>%1, min. %2</source>
        <translation>%1, mind. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu beachten</numerusform>
            <numerusform>%n zu beachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>Broker %1</translation>
    </message>
    <message>
        <source>front door %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>tries again %1</source>
        <translation>neuer Versuch %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Farm, target</source>
        <translation>Farm, Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sessions / limit</source>
        <translation>Sitzungen / Grenze</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Hold: owner, reason</source>
        <translation>Sperre: wer, Grund</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 sessions now; between %2 and %3 in the last hours</source>
        <translation>jetzt %1 Sitzungen; in den letzten Stunden zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1, saving…</source>
        <translation>%1, wird gespeichert…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ImportModel</name>
    <message>
        <source>%1 was %2</source>
        <translation>%1 war %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong, what changes</source>
        <translation>Was falsch ist, was sich ändert</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::PolicyRuleModel</name>
    <message>
        <source>Catch-all</source>
        <translation>Auffangregel</translation>
    </message>
    <message>
        <source>Last: any other connection goes to the farm it asked for</source>
        <translation>Zuletzt: Jede andere Verbindung geht zur gewünschten Farm</translation>
    </message>
    <message>
        <source>the what-if ends here</source>
        <translation>hier endet „Was wäre wenn“</translation>
    </message>
    <message>
        <source>ignored until version %1</source>
        <translation>übergangen bis Version %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ReplayModel</name>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>no group known</source>
        <translation>keine Gruppe bekannt</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Asked farm</source>
        <translation>Gewünschte Farm</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Benutzergruppe</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SessionGroupsModel</name>
    <message>
        <source>%1 smaller groups</source>
        <translation>%1 kleinere Gruppen</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SessionTableModel</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>In state for</source>
        <translation>Zustand seit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>Clientname</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SpreadModel</name>
    <message>
        <source>%1: %2 before, %3 after, %4 now</source>
        <translation>%1: %2 vorher, %3 nachher, %4 jetzt</translation>
    </message>
    <message>
        <source>%1; takes no new sessions</source>
        <translation>%1; nimmt keine neuen Sitzungen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Before, after</source>
        <translation>Vorher, nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::AttentionWatch</name>
    <message>
        <source>target does not answer</source>
        <translation>Ziel antwortet nicht</translation>
    </message>
    <message>
        <source>target quarantined</source>
        <translation>Ziel in Quarantäne</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::HeaderBar</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>User, target, action   %1</source>
        <translation>Benutzer, Ziel, Aktion   %1</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::MainWindow</name>
    <message>
        <source>Farmwarden – demo</source>
        <translation>Farmwarden – Vorführung</translation>
    </message>
    <message>
        <source>Farmwarden – %1</source>
        <translation>Farmwarden – %1</translation>
    </message>
    <message>
        <source>Leave the past</source>
        <translation>Die Vergangenheit verlassen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>the past cannot be changed, go back to now first</source>
        <translation>die Vergangenheit lässt sich nicht ändern, zuerst zu jetzt zurückgehen</translation>
    </message>
    <message>
        <source>the store does not answer, changes are possible once it is back</source>
        <translation>der Speicher antwortet nicht, Änderungen sind möglich, sobald er zurück ist</translation>
    </message>
    <message>
        <source>You look at the past: %1, %2 ago. Nothing can be changed from here.</source>
        <translation>Blick in die Vergangenheit: %1, vor %2. Von hier aus lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>this is where you began</source>
        <translation>hier war der Anfang</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>this is the latest place</source>
        <translation>das ist der neueste Ort</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>diese Seite hat keinen Filter</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Gehe zu oder tue…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>Speicher öffnen…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Die Vorführung öffnen</translation>
    </message>
    <message>
        <source>this is the demo</source>
        <translation>das ist die Vorführung</translation>
    </message>
    <message>
        <source>no live broker has a front door</source>
        <translation>kein laufender Broker hat einen Eingang</translation>
    </message>
    <message>
        <source>Start broker here</source>
        <translation>Broker hier starten</translation>
    </message>
    <message>
        <source>the demo brings its own</source>
        <translation>die Vorführung bringt ihren eigenen mit</translation>
    </message>
    <message>
        <source>only a store in a file can have a broker of its own</source>
        <translation>nur ein Speicher in einer Datei kann einen eigenen Broker haben</translation>
    </message>
    <message>
        <source>it runs already</source>
        <translation>er läuft schon</translation>
    </message>
    <message>
        <source>another broker serves this store</source>
        <translation>ein anderer Broker bedient diesen Speicher</translation>
    </message>
    <message>
        <source>Stop broker</source>
        <translation>Broker anhalten</translation>
    </message>
    <message>
        <source>no broker of this console runs</source>
        <translation>kein Broker dieser Konsole läuft</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Save connection file…</source>
        <translation>Verbindungsdatei speichern…</translation>
    </message>
    <message>
        <source>there is no farm to connect to</source>
        <translation>es gibt keine Farm zum Verbinden</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Letzte Speicher</translation>
    </message>
    <message>
        <source>Save connection file for %1</source>
        <translation>Verbindungsdatei für %1 speichern</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Stop the broker and close</source>
        <translation>Den Broker anhalten und schließen</translation>
    </message>
    <message>
        <source>The broker that was started here ends with this window. Desktops stay connected, but nobody new gets in until a broker runs again.</source>
        <translation>Der hier gestartete Broker endet mit diesem Fenster. Desktops bleiben verbunden, aber niemand Neues kommt hinein, bis wieder ein Broker läuft.</translation>
    </message>
    <message>
        <source>Stop broker and close</source>
        <translation>Broker anhalten und schließen</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Connect to a database…</source>
        <translation>Mit einer Datenbank verbinden…</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Farbschema: hoher Kontrast</translation>
    </message>
    <message>
        <source>Show or hide inspector</source>
        <translation>Inspektor zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Inspector at the right</source>
        <translation>Inspektor rechts</translation>
    </message>
    <message>
        <source>Inspector at the left</source>
        <translation>Inspektor links</translation>
    </message>
    <message>
        <source>Inspector at the bottom</source>
        <translation>Inspektor unten</translation>
    </message>
    <message>
        <source>Inspector in its own window</source>
        <translation>Inspektor in eigenem Fenster</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n braucht Beachtung</numerusform>
            <numerusform>%n brauchen Beachtung</numerusform>
        </translation>
    </message>
    <message>
        <source>this page has no inspector</source>
        <translation>diese Seite hat keinen Inspektor</translation>
    </message>
    <message>
        <source>Columns, inspector and window are at their usual places again.</source>
        <translation>Spalten, Inspektor und Fenster sind wieder an ihren üblichen Plätzen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::NavigationButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::Palette</name>
    <message>
        <source>Go to or do</source>
        <translation>Gehe zu oder tue</translation>
    </message>
    <message>
        <source>User, session, target, farm, page or action</source>
        <translation>Benutzer, Sitzung, Ziel, Farm, Seite oder Aktion</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
    <message>
        <source>Up and Down choose, Return goes there, Escape closes</source>
        <translation>Auf und Ab wählen, Eingabe geht dorthin, Esc schließt</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>farm, %1</source>
        <translation>Farm, %1</translation>
    </message>
    <message>
        <source>target of %1, %2</source>
        <translation>Ziel von %1, %2</translation>
    </message>
    <message>
        <source>user, %1</source>
        <translation>Benutzer, %1</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>session, %1</source>
        <translation>Sitzung, %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::StatusStrip</name>
    <message>
        <source>Requests under way</source>
        <translation>Laufende Aufträge</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>The store does not answer. What you see is %1 old. %2</source>
        <translation>Der Speicher antwortet nicht. Das Gezeigte ist %1 alt. %2</translation>
    </message>
    <message>
        <source>away for %1</source>
        <translation>weg seit %1</translation>
    </message>
    <message>
        <source>live, %1 ms behind</source>
        <translation>live, %1 ms zurück</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>No broker answers, the last one was heard of %1 ago. What you see is from then; changes wait until a broker is back.</source>
        <translation>Kein Broker antwortet, vom letzten wurde vor %1 gehört. Das Gezeigte ist von damals; Änderungen warten, bis ein Broker zurück ist.</translation>
    </message>
    <message>
        <source>no broker</source>
        <translation>kein Broker</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s): %1</source>
        <translation>
            <numerusform>%n Broker: %1</numerusform>
            <numerusform>%n Broker: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) silent</source>
        <translation>
            <numerusform>%n Broker schweigt</numerusform>
            <numerusform>%n Broker schweigen</numerusform>
        </translation>
    </message>
    <message>
        <source>broker starts</source>
        <translation>Broker startet</translation>
    </message>
    <message>
        <source>broker stops</source>
        <translation>Broker hält an</translation>
    </message>
    <message>
        <source>clients connect to %1</source>
        <translation>Clients verbinden sich mit %1</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Hinweise, %n neuer</numerusform>
            <numerusform>Hinweise, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>changes through a broker</source>
        <translation>Änderungen über einen Broker</translation>
    </message>
    <message>
        <source>changes wait for a broker</source>
        <translation>Änderungen warten auf einen Broker</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way. Click for all requests on the Activity page.</source>
        <translation>Läuft. Klicken für alle Aufträge auf der Seite Aktivität.</translation>
    </message>
    <message>
        <source>Under way. Click for its page.</source>
        <translation>Im Gange. Ein Klick führt zur Seite.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityInspector</name>
    <message>
        <source>Request</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>not in the journal yet</source>
        <translation>noch nicht im Journal</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Select an entry to see all that the journal says about it, what it is about, and the farm as it was then.</source>
        <translation>Einen Eintrag auswählen, um zu sehen, was das Journal darüber sagt, worum es geht, und die Farm, wie sie damals war.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityPage</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Aktivität filtern</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Journal wird gelesen</translation>
    </message>
    <message>
        <source>select an entry</source>
        <translation>einen Eintrag auswählen</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>Zeigen, worum es geht</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>this leads nowhere</source>
        <translation>das führt nirgendwohin</translation>
    </message>
    <message>
        <source>See the farm as it was then</source>
        <translation>Die Farm sehen, wie sie damals war</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Wie damals</translation>
    </message>
    <message>
        <source>Copy entries</source>
        <translation>Einträge kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; entries</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; Einträge</translation>
    </message>
    <message>
        <source>the latest &lt;b&gt;%1&lt;/b&gt; entries</source>
        <translation>die neuesten &lt;b&gt;%1&lt;/b&gt; Einträge</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Requests, changes and placements appear here as they happen.</source>
        <translation>Aufträge, Änderungen und Zuweisungen erscheinen hier, wenn sie geschehen.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>The filter leaves none of the entries in the journal.</source>
        <translation>Der Filter lässt keinen Eintrag des Journals übrig.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Reading older entries</source>
        <translation>Ältere Einträge werden gelesen</translation>
    </message>
    <message>
        <source>That is all that the journal has.</source>
        <translation>Das ist alles, was das Journal hat.</translation>
    </message>
    <message>
        <source>Shown back to %1; scroll down for older ones.</source>
        <translation>Gezeigt bis zurück zu %1; für ältere nach unten rollen.</translation>
    </message>
    <message>
        <source>actor:  about:  is:trouble  age:&lt;2h</source>
        <translation>actor:  about:  is:trouble  age:&lt;2h</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problem im Filter</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>There is no field “%1”: the fields are actor, about, is and age; quotes keep a colon in a word.</source>
        <translation>Es gibt kein Feld „%1“: Die Felder sind actor, about, is und age; Anführungszeichen halten einen Doppelpunkt im Wort.</translation>
    </message>
    <message>
        <source>“%1:” needs a value.</source>
        <translation>„%1:“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>No entry is “%1”: it is trouble, change, good or plain, or a kind such as refused or hold-placed.</source>
        <translation>Kein Eintrag ist „%1“: Es gibt trouble, change, good oder plain, oder eine Art wie refused oder hold-placed.</translation>
    </message>
    <message>
        <source>“%1” is no length of time: write &lt;2h for the last two hours, &gt;7d for what is older.</source>
        <translation>„%1“ ist keine Zeitdauer: &lt;2h für die letzten zwei Stunden schreiben, &gt;7d für Älteres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Das Journal ist nicht lesbar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>there is no entry to export</source>
        <translation>es gibt keinen Eintrag zum Exportieren</translation>
    </message>
    <message>
        <source>an export is under way</source>
        <translation>ein Export läuft</translation>
    </message>
    <message>
        <source>Export the entries of the journal that match</source>
        <translation>Die passenden Einträge des Journals exportieren</translation>
    </message>
    <message>
        <source>Switch between “4 min ago” and clock times</source>
        <translation>Zwischen „vor 4 min“ und Uhrzeiten wechseln</translation>
    </message>
    <message>
        <source>Type a field such as actor: or about:, Ctrl+Space offers what can stand here</source>
        <translation>Ein Feld wie actor: oder about: tippen, Strg+Leertaste bietet an, was hier stehen kann</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ConnectSheet</name>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Required, server checked by name</source>
        <translation>Verlangt, Server nach Namen geprüft</translation>
    </message>
    <message>
        <source>Required, server not checked</source>
        <translation>Verlangt, Server nicht geprüft</translation>
    </message>
    <message>
        <source>If the server has it</source>
        <translation>Wenn der Server es hat</translation>
    </message>
    <message>
        <source>Off: everything can be read on the way</source>
        <translation>Aus: unterwegs ist alles lesbar</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>usually 5432</source>
        <translation>meist 5432</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Or as a URL</source>
        <translation>Oder als URL</translation>
    </message>
    <message>
        <source>The password is read from ~/.pgpass or PGPASSWORD. It is never asked for, shown or kept here.</source>
        <translation>Das Passwort wird aus ~/.pgpass oder PGPASSWORD gelesen. Es wird hier nie erfragt, gezeigt oder behalten.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Connection is tested</source>
        <translation>Verbindung wird getestet</translation>
    </message>
    <message>
        <source>The password is left out: put it into ~/.pgpass or PGPASSWORD.</source>
        <translation>Das Passwort bleibt weg: in ~/.pgpass oder PGPASSWORD ablegen.</translation>
    </message>
    <message>
        <source>The URL of a database begins with postgresql://</source>
        <translation>Die URL einer Datenbank beginnt mit postgresql://</translation>
    </message>
    <message>
        <source>A host and a database are needed.</source>
        <translation>Ein Host und eine Datenbank sind nötig.</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>Der Speicher antwortet.</translation>
    </message>
    <message>
        <source>db.example.net, or a socket&apos;s folder: /run/postgresql</source>
        <translation>db.example.net oder Ordner eines Sockets: /run/postgresql</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ConsequenceSheet</name>
    <message>
        <source>Looking at what this does…</source>
        <translation>Es wird nachgesehen, was das bewirkt…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectBar</name>
    <message numerus="yes">
        <source>%n session(s) could not be disconnected</source>
        <translation>
            <numerusform>%n Sitzung ließ sich nicht trennen</numerusform>
            <numerusform>%n Sitzungen ließen sich nicht trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions and reasons</source>
        <translation>Sitzungen und Gründe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Progress of disconnecting</source>
        <translation>Fortschritt des Trennens</translation>
    </message>
    <message>
        <source>Disconnecting: %1 of %2</source>
        <translation>Trennen: %1 von %2</translation>
    </message>
    <message>
        <source>Keep them connected</source>
        <translation>Verbunden lassen</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 in %2 s</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %n session(s)</source>
        <translation>
            <numerusform>%n Sitzung wird getrennt</numerusform>
            <numerusform>%n Sitzungen werden getrennt</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing was disconnected</source>
        <translation>Nichts wurde getrennt</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n Sitzung getrennt</numerusform>
            <numerusform>%n Sitzungen getrennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n wie zuvor</numerusform>
            <numerusform>%n wie zuvor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Not %2: %3</source>
        <translation>%1. Nicht %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the journal has them all</source>
        <translation>
            <numerusform>und %n weitere; das Journal hat alle</numerusform>
            <numerusform>und %n weitere; das Journal hat alle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectSheet</name>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>None of them is connected.</source>
        <translation>Keine davon ist verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>%n Sitzung trennen</numerusform>
            <numerusform>%n Sitzungen trennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n target(s): %1.</source>
        <translation>
            <numerusform>Auf %n Ziel: %1.</numerusform>
            <numerusform>Auf %n Zielen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected session(s) have no connection to cut and stay as they are.</source>
        <translation>
            <numerusform>%n ausgewählte Sitzung hat keine Verbindung und bleibt, wie sie ist.</numerusform>
            <numerusform>%n ausgewählte Sitzungen haben keine Verbindung und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to disconnect</source>
        <translation>Es gibt nichts zu trennen</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) lose their connection. Programs keep running, and they can come back.</source>
        <translation>
            <numerusform>%n Benutzer verliert die Verbindung. Programme laufen weiter, und er kann zurückkehren.</numerusform>
            <numerusform>%n Benutzer verlieren die Verbindung. Programme laufen weiter, und sie können zurückkehren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n Sitzung getrennt</numerusform>
            <numerusform>%n Sitzungen getrennt</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins after a countdown of 5 s</source>
        <translation>Beginnt nach 5 s Rückwärtszählen</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ExportBar</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export stopped. %1 is as it was.</source>
        <translation>Export angehalten. %1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>The export cannot be written to %1: %2. What was there is unchanged; choose another place or make room.</source>
        <translation>Der Export lässt sich nicht nach %1 schreiben: %2. Was dort war, ist unverändert; einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message numerus="yes">
        <source>%n ended meanwhile</source>
        <translation>
            <numerusform>%n inzwischen beendet</numerusform>
            <numerusform>%n inzwischen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting: %1 read</source>
        <translation>Export: %1 gelesen</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Export: %1 von %2</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n Zeile nach %1 exportiert</numerusform>
            <numerusform>%n Zeilen nach %1 exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetButton</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetRow</name>
    <message>
        <source>Idle:</source>
        <translation>Untätig:</translation>
    </message>
    <message>
        <source>Only sessions in this state; with Ctrl as well as those chosen</source>
        <translation>Nur Sitzungen in diesem Zustand; mit Strg zusätzlich zu den gewählten</translation>
    </message>
    <message>
        <source>under 30 min</source>
        <translation>unter 30 min</translation>
    </message>
    <message>
        <source>30 min to 2 h</source>
        <translation>30 min bis 2 h</translation>
    </message>
    <message>
        <source>over 2 h</source>
        <translation>über 2 h</translation>
    </message>
    <message>
        <source>Only sessions that have been disconnected for so long</source>
        <translation>Nur Sitzungen, die so lange getrennt sind</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>In %1:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Zustand:</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmInspector</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>verschieden: %1</translation>
    </message>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n weitere</numerusform>
            <numerusform>, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Select a farm or a target to see what it is, who holds it and why.</source>
        <translation>Eine Farm oder ein Ziel auswählen, um zu sehen, was es ist, wer es sperrt und warum.</translation>
    </message>
    <message>
        <source>below its minimum</source>
        <translation>unter dem Mindestmaß</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Open targets</source>
        <translation>Offene Ziele</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Minimum open</source>
        <translation>Mindestens offen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>Davon</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>RDP answer</source>
        <translation>RDP-Antwort</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>keine: %1</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>common values</source>
        <translation>gemeinsame Werte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>None: the target takes new users.</source>
        <translation>Keine: Das Ziel nimmt neue Benutzer.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>placed %1, ends %2</source>
        <translation>gesetzt %1, endet %2</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Release the hold of %1</source>
        <translation>Die Sperre von %1 aufheben</translation>
    </message>
    <message>
        <source>Sessions, last hours</source>
        <translation>Sitzungen, letzte Stunden</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmSheet</name>
    <message>
        <source>Add a farm</source>
        <translation>Eine Farm hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>office, engineering</source>
        <translation>buero, technik</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Minimum open</source>
        <translation>Mindestens offen</translation>
    </message>
    <message>
        <source>targets; a hold that would leave fewer is refused</source>
        <translation>Ziele; eine Sperre, die weniger ließe, wird abgelehnt</translation>
    </message>
    <message>
        <source>Add farm</source>
        <translation>Farm hinzufügen</translation>
    </message>
    <message>
        <source>Change farm</source>
        <translation>Farm ändern</translation>
    </message>
    <message>
        <source>Targets come next: add one to the farm.</source>
        <translation>Als Nächstes die Ziele: der Farm eines hinzufügen.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche und beginnt mit Buchstabe oder Ziffer.</translation>
    </message>
    <message>
        <source>There is a farm of this name.</source>
        <translation>Es gibt eine Farm dieses Namens.</translation>
    </message>
    <message>
        <source>The farm needs a name.</source>
        <translation>Die Farm braucht einen Namen.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Das Markierte berichtigen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmsPage</name>
    <message>
        <source>Filter targets</source>
        <translation>Ziele filtern</translation>
    </message>
    <message>
        <source>state:  farm:  tag:  hold:</source>
        <translation>state:  farm:  tag:  hold:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Beachtung</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Farms and targets</source>
        <translation>Farmen und Ziele</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Speicher wird gelesen</translation>
    </message>
    <message>
        <source>Farms and targets come up in a moment.</source>
        <translation>Farmen und Ziele erscheinen gleich.</translation>
    </message>
    <message>
        <source>%1 farm</source>
        <translation>%1 Farm</translation>
    </message>
    <message>
        <source>%1 farms</source>
        <translation>%1 Farmen</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1 Ziel</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 Ziele</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n braucht Beachtung</numerusform>
            <numerusform>%n brauchen Beachtung</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention %1</source>
        <translation>Braucht Beachtung %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>Gesperrt %1</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;; there are state, farm, tag, hold, target and address.</source>
        <translation>Es gibt kein Feld „%1“; es gibt state, farm, tag, hold, target und address.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>No farms yet</source>
        <translation>Noch keine Farmen</translation>
    </message>
    <message>
        <source>A farm is a set of hosts that serve the same desktop. Add one, then its first target; connections that ask for the farm are sent there.</source>
        <translation>Eine Farm ist eine Menge von Hosts, die denselben Desktop anbieten. Eine hinzufügen, dann ihr erstes Ziel; Verbindungen, die diese Farm wünschen, gehen dorthin.</translation>
    </message>
    <message>
        <source>Add farm</source>
        <translation>Farm hinzufügen</translation>
    </message>
    <message>
        <source>No target matches</source>
        <translation>Kein Ziel passt</translation>
    </message>
    <message>
        <source>The filter leaves none of the targets.</source>
        <translation>Der Filter lässt kein Ziel übrig.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Farmen</translation>
    </message>
    <message>
        <source>select a farm</source>
        <translation>eine Farm auswählen</translation>
    </message>
    <message>
        <source>Add farm…</source>
        <translation>Neue Farm…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Change farm…</source>
        <translation>Farm ändern…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove farm…</source>
        <translation>Farm entfernen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>select a target</source>
        <translation>ein Ziel auswählen</translation>
    </message>
    <message>
        <source>select one target only</source>
        <translation>nur ein Ziel auswählen</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>Neues Ziel…</translation>
    </message>
    <message>
        <source>add a farm first</source>
        <translation>zuerst eine Farm hinzufügen</translation>
    </message>
    <message>
        <source>Change target…</source>
        <translation>Ziel ändern…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Remove target…</source>
        <translation>Ziel entfernen…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>select targets of one farm</source>
        <translation>Ziele einer einzigen Farm auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>the selection has no hold</source>
        <translation>die Auswahl hat keine Sperre</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ist geändert</translation>
    </message>
    <message>
        <source>Farm %1 is added</source>
        <translation>Farm %1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>Farm %1 is changed</source>
        <translation>Farm %1 ist geändert</translation>
    </message>
    <message>
        <source>The hold on %1 is released</source>
        <translation>Die Sperre von %1 ist aufgehoben</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n Sperre ist aufgehoben</numerusform>
            <numerusform>%n Sperren sind aufgehoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift+F2</source>
        <translation>Shift+F2</translation>
    </message>
    <message>
        <source>Release holds…</source>
        <translation>Sperren aufheben…</translation>
    </message>
    <message>
        <source>Edit in the list</source>
        <translation>In der Liste ändern</translation>
    </message>
    <message>
        <source>%1 is gone; nothing was changed.</source>
        <translation>%1 ist weg; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: %2 is %3</source>
        <translation>%1: %2 ist %3</translation>
    </message>
    <message>
        <source>Import targets from CSV…</source>
        <translation>Ziele aus CSV importieren…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Paste targets…</source>
        <translation>Ziele einfügen…</translation>
    </message>
    <message>
        <source>Export targets…</source>
        <translation>Ziele exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>there is no target in the list</source>
        <translation>kein Ziel ist in der Liste</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>abgelegter Text</translation>
    </message>
    <message numerus="yes">
        <source>Export %n target(s)</source>
        <translation>
            <numerusform>%n Ziel exportieren</numerusform>
            <numerusform>%n Ziele exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) exported to %1</source>
        <translation>
            <numerusform>%n Ziel nach %1 exportiert</numerusform>
            <numerusform>%n Ziele nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The targets cannot be written to %1: %2. Choose another place.</source>
        <translation>Die Ziele lassen sich nicht nach %1 schreiben: %2. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1-Datei</translation>
    </message>
    <message>
        <source>%1 is a store that is open. Choose another file.</source>
        <translation>%1 ist ein geöffneter Speicher. Wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::HoldSheet</name>
    <message>
        <source>Hold %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n target(s)</source>
        <translation>
            <numerusform>%n Ziel sperren</numerusform>
            <numerusform>%n Ziele sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be undone: release the hold.</source>
        <translation>Umkehrbar: die Sperre aufheben.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect-only</source>
        <translation>Nur Rückkehr</translation>
    </message>
    <message>
        <source>Users with a session here come back to it. New users go elsewhere.</source>
        <translation>Benutzer mit einer Sitzung hier kehren zu ihr zurück. Neue Benutzer gehen woandershin.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Nobody is sent here. Disconnected sessions cannot be reached.</source>
        <translation>Niemand wird hierher gesandt. Getrennte Sitzungen sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What others should know: kernel update, disk replacement</source>
        <translation>Was andere wissen sollten: Kernel-Update, Plattentausch</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>in 2 h</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>zu einer Zeit</translation>
    </message>
    <message>
        <source>at next restart</source>
        <translation>beim nächsten Neustart</translation>
    </message>
    <message>
        <source>when released</source>
        <translation>bei Aufhebung</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet um</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Zulassung</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Was das bewirkt</translation>
    </message>
    <message>
        <source>kept up to date, checked again on Hold</source>
        <translation>bleibt aktuell, wird beim Sperren erneut geprüft</translation>
    </message>
    <message>
        <source>Nobody has a session here</source>
        <translation>Niemand hat hier eine Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stay</source>
        <translation>
            <numerusform>%n Sitzung bleibt</numerusform>
            <numerusform>%n Sitzungen bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The disconnected cannot come back while it is closed.</source>
        <translation>%1. Getrennte können nicht zurückkehren, solange es geschlossen ist.</translation>
    </message>
    <message>
        <source>at least one of them has no limit</source>
        <translation>mindestens eines davon hat keine Grenze</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s) there</source>
        <translation>
            <numerusform>%n freier Platz dort</numerusform>
            <numerusform>%n freie Plätze dort</numerusform>
        </translation>
    </message>
    <message>
        <source>New users are refused</source>
        <translation>Neue Benutzer werden abgewiesen</translation>
    </message>
    <message>
        <source>no other target of %1 admits them</source>
        <translation>kein anderes Ziel von %1 lässt sie zu</translation>
    </message>
    <message numerus="yes">
        <source>New users go to %n other target(s)</source>
        <translation>
            <numerusform>Neue Benutzer gehen zu %n anderen Ziel</numerusform>
            <numerusform>Neue Benutzer gehen zu %n anderen Zielen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps %2 of %3 open</source>
        <translation>%1 behält %2 von %3 offen</translation>
    </message>
    <message>
        <source>(minimum %1)</source>
        <translation>(mindestens %1)</translation>
    </message>
    <message>
        <source>Looking at the farm…</source>
        <translation>Die Farm wird betrachtet…</translation>
    </message>
    <message>
        <source>The target is gone.</source>
        <translation>Das Ziel ist weg.</translation>
    </message>
    <message>
        <source>%1 would keep fewer targets open than its minimum.</source>
        <translation>%1 behielte weniger Ziele offen als das Mindestmaß.</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>format of a moment</comment>
        <translation>ddd d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Targets to hold</source>
        <translation>Zu sperrende Ziele</translation>
    </message>
    <message>
        <source>Recent reasons</source>
        <translation>Letzte Gründe</translation>
    </message>
    <message>
        <source>Second number: when everybody from here has come back elsewhere.</source>
        <translation>Zweite Zahl: wenn alle von hier woanders zurück sind.</translation>
    </message>
    <message numerus="yes">
        <source>; too few for %n of those who are here</source>
        <translation>
            <numerusform>; zu wenige für %n von denen, die hier sind</numerusform>
            <numerusform>; zu wenige für %n von denen, die hier sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one target.</source>
        <translation>Mindestens ein Ziel wählen.</translation>
    </message>
    <message>
        <source>The farm has changed since you looked. Read again what this does, then hold.</source>
        <translation>Die Farm hat sich seit dem Ansehen geändert. Erneut lesen, was das bewirkt, dann sperren.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::HostCells</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ImportSheet</name>
    <message>
        <source>Import targets</source>
        <translation>Ziele importieren</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Line, column, what is wrong and what to do, as a CSV file</source>
        <translation>Zeile, Spalte, was falsch ist und was zu tun ist, als CSV-Datei</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2. Choose another place.</source>
        <translation>Der Bericht lässt sich nicht nach %1 schreiben: %2. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>A table of targets</source>
        <translation>Eine Tabelle von Zielen</translation>
    </message>
    <message>
        <source>The first line names the columns: name, farm, address, kind, weight, limit, tags, environment. Drop a file here, or paste cells from a spreadsheet on the Farms page.</source>
        <translation>Die erste Zeile nennt die Spalten: name, farm, address, kind, weight, limit, tags, environment. Eine Datei hier ablegen oder auf der Seite Farmen Zellen aus einer Tabellenkalkulation einfügen.</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>The file has none that can be shown.</source>
        <translation>Die Datei hat keine, die sich zeigen ließen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>not UTF-8: look at letters with accents</source>
        <translation>kein UTF-8: auf Buchstaben mit Akzenten achten</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be read</source>
        <translation>
            <numerusform>%n Buchstabe war nicht lesbar</numerusform>
            <numerusform>%n Buchstaben waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Bedeutung von %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n new farm(s): %1</source>
        <translation>
            <numerusform>%n neue Farm hinzufügen: %1</numerusform>
            <numerusform>%n neue Farmen hinzufügen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) added</source>
        <translation>
            <numerusform>%n Ziel hinzugefügt</numerusform>
            <numerusform>%n Ziele hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) changed</source>
        <translation>
            <numerusform>%n Ziel geändert</numerusform>
            <numerusform>%n Ziele geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>%n Ziel importieren</numerusform>
            <numerusform>%n Ziele importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it or nothing. It can be undone.</source>
        <translation>Alles oder nichts. Umkehrbar.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Zuerst eine Datei wählen.</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Zeilen werden geprüft…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing is imported until they are right.</source>
        <translation>
            <numerusform>%n Zeile ist falsch; nichts wird importiert, bis sie stimmt.</numerusform>
            <numerusform>%n Zeilen sind falsch; nichts wird importiert, bis sie stimmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle what the columns mean first.</source>
        <translation>Zuerst klären, was die Spalten bedeuten.</translation>
    </message>
    <message>
        <source>Every target is as the file has it already.</source>
        <translation>Jedes Ziel ist schon so, wie es die Datei hat.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::InlineEdit</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::NoticeBoard</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::NoticePanel</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing has happened since the window was opened.</source>
        <translation>Seit das Fenster geöffnet wurde, ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>Type a field such as user: or farm:, Ctrl+Space offers what can stand here</source>
        <translation>Ein Feld wie user: oder farm: tippen, Strg+Leertaste bietet an, was hier stehen kann</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ReleaseSheet</name>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>%n Sperre aufheben</numerusform>
            <numerusform>%n Sperren aufheben</numerusform>
        </translation>
    </message>
    <message>
        <source>They were released or have ended meanwhile.</source>
        <translation>Sie wurden inzwischen aufgehoben oder sind zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>stays held by %n other(s)</source>
        <translation>
            <numerusform>bleibt von %n anderen gesperrt</numerusform>
            <numerusform>bleibt von %n anderen gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No target takes new users because of it: other holds go on.</source>
        <translation>Kein Ziel nimmt deshalb neue Benutzer: Andere Sperren gelten weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) take new users again: %1.</source>
        <translation>
            <numerusform>%n Ziel nimmt wieder neue Benutzer: %1.</numerusform>
            <numerusform>%n Ziele nehmen wieder neue Benutzer: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong to somebody else (%1) and cannot be put back as they were.</source>
        <translation>
            <numerusform>%n davon gehört jemand anderem (%1) und lässt sich nicht wiederherstellen.</numerusform>
            <numerusform>%n davon gehören jemand anderem (%1) und lassen sich nicht wiederherstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be undone: the holds are placed again.</source>
        <translation>Umkehrbar: Die Sperren werden erneut gesetzt.</translation>
    </message>
    <message>
        <source>The hold on %1 is released</source>
        <translation>Die Sperre von %1 ist aufgehoben</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n Sperre ist aufgehoben</numerusform>
            <numerusform>%n Sperren sind aufgehoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveFarmSheet</name>
    <message>
        <source>Remove farm %1</source>
        <translation>Farm %1 entfernen</translation>
    </message>
    <message>
        <source>Connections that ask for %1 are refused from then on.</source>
        <translation>Verbindungen, die %1 wünschen, werden dann abgewiesen.</translation>
    </message>
    <message>
        <source>It has no targets.</source>
        <translation>Sie hat keine Ziele.</translation>
    </message>
    <message numerus="yes">
        <source>The farm has %n target(s); remove them first.</source>
        <translation>
            <numerusform>Die Farm hat %n Ziel; zuerst entfernen.</numerusform>
            <numerusform>Die Farm hat %n Ziele; zuerst entfernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Farm %1 is removed</source>
        <translation>Farm %1 ist entfernt</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveTargetSheet</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are forgotten, and their users get a new place next time.</source>
        <translation>
            <numerusform>%n Sitzung wird vergessen, und ihr Benutzer erhält beim nächsten Mal einen neuen Platz.</numerusform>
            <numerusform>%n Sitzungen werden vergessen, und ihre Benutzer erhalten beim nächsten Mal einen neuen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session is on it.</source>
        <translation>Keine Sitzung ist darauf.</translation>
    </message>
    <message>
        <source>. What runs on the host goes on there.</source>
        <translation>. Was auf dem Host läuft, läuft dort weiter.</translation>
    </message>
    <message>
        <source>No connection is sent to it any more. Its holds go with it.</source>
        <translation>Es wird keine Verbindung mehr dorthin gesandt. Seine Sperren gehen mit.</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 ist entfernt</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SaveViewSheet</name>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Zurückgelassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keeps sorting, groups and columns; every session is shown.</source>
        <translation>Behält Sortierung, Gruppen und Spalten; alle Sitzungen werden gezeigt.</translation>
    </message>
    <message>
        <source>Keeps “%1”, sorting, groups and columns.</source>
        <translation>Behält „%1“, Sortierung, Gruppen und Spalten.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>The view needs a name.</source>
        <translation>Die Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>Takes the place of the view with that name.</source>
        <translation>Ersetzt die Ansicht mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionBulkBar</name>
    <message>
        <source>Show command</source>
        <translation>Befehl zeigen</translation>
    </message>
    <message>
        <source>The command that disconnects the selected sessions</source>
        <translation>Der Befehl, der die ausgewählten Sitzungen trennt</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>the list waits until fewer are selected</source>
        <translation>die Liste wartet, bis weniger ausgewählt sind</translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation>untätig %1</translation>
    </message>
    <message>
        <source>idle %1 to %2</source>
        <translation>untätig %1 bis %2</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionGroupsPane</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionInspector</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>verschieden: %1</translation>
    </message>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n weitere</numerusform>
            <numerusform>, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Warum hier</translation>
    </message>
    <message>
        <source>Select a session to see where it is and why it was sent there.</source>
        <translation>Eine Sitzung auswählen, um zu sehen, wo sie ist und warum sie dorthin kam.</translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation>unbekannter Benutzer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>This session is over.</source>
        <translation>Diese Sitzung ist vorbei.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>In state for</source>
        <translation>Zustand seit</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Gewählt nach</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>common values</source>
        <translation>gemeinsame Werte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Current row</source>
        <translation>Aktuelle Zeile</translation>
    </message>
    <message>
        <source>About this session</source>
        <translation>Über diese Sitzung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>placed %1</source>
        <translation>zugewiesen %1</translation>
    </message>
    <message>
        <source>from %1 · placed %2</source>
        <translation>von %1 · zugewiesen %2</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Journal wird gelesen…</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, Revision %2</translation>
    </message>
    <message>
        <source>The journal no longer has this session&apos;s beginning; older entries were trimmed.</source>
        <translation>Das Journal hat den Anfang dieser Sitzung nicht mehr; ältere Einträge wurden gekürzt.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionsPage</name>
    <message>
        <source>Filter sessions</source>
        <translation>Sitzungen filtern</translation>
    </message>
    <message>
        <source>user:  farm:  target:  state:  client:  idle:&gt;30m</source>
        <translation>user:  farm:  target:  state:  client:  idle:&gt;30m</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problem im Filter</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Each session appears here when a connection has been placed, and stays until its user logs off.</source>
        <translation>Jede Sitzung erscheint hier, sobald eine Verbindung zugewiesen ist, und bleibt, bis sich ihr Benutzer abmeldet.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Keine Sitzung passt</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)…</source>
        <translation>
            <numerusform>%n Sitzung trennen…</numerusform>
            <numerusform>%n Sitzungen trennen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>select a session</source>
        <translation>eine Sitzung auswählen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>go to a cell that has a value</source>
        <translation>zu einer Zelle mit Wert gehen</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>Diesen Wert auslassen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>there is no session to export</source>
        <translation>es gibt keine Sitzung zum Exportieren</translation>
    </message>
    <message>
        <source>an export is under way</source>
        <translation>ein Export läuft</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Ansichten…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>Gruppieren nach…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; an export takes all of them</source>
        <translation>
            <numerusform>Die erste %n Zeile kopiert; ein Export nimmt alle</numerusform>
            <numerusform>Die ersten %n Zeilen kopiert; ein Export nimmt alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Noch keine gespeicherten Ansichten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation>Gruppieren nach: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>View %1 saved</source>
        <translation>Ansicht %1 gespeichert</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>Der Speicher ist nicht lesbar</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>Sitzungen werden gelesen</translation>
    </message>
    <message>
        <source>sessions are being disconnected</source>
        <translation>Sitzungen werden getrennt</translation>
    </message>
    <message>
        <source>it is disconnected already</source>
        <translation>sie ist schon getrennt</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>sie ist beendet</translation>
    </message>
    <message numerus="yes">
        <source>all %n are disconnected already</source>
        <translation>
            <numerusform>%n ist schon getrennt</numerusform>
            <numerusform>alle %n sind schon getrennt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the user&apos;s sessions</source>
        <translation>Sitzungen des Benutzers zeigen</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Das Ziel zeigen</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Kennung der Sitzung kopieren</translation>
    </message>
    <message>
        <source>Session id copied</source>
        <translation>Kennung der Sitzung kopiert</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>Diesen Wert kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>go to a cell</source>
        <translation>zu einer Zelle gehen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n session(s)</source>
        <translation>
            <numerusform>%n Sitzung exportieren</numerusform>
            <numerusform>%n Sitzungen exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange views…</source>
        <translation>Ansichten ordnen…</translation>
    </message>
    <message>
        <source>no view has been saved yet</source>
        <translation>noch keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>Copy link to this view</source>
        <translation>Link zu dieser Ansicht kopieren</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es), %1 ms</source>
        <translation>
            <numerusform>%Ln Treffer, %1 ms</numerusform>
            <numerusform>%Ln Treffer, %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter leaves none of the %Ln session(s).</source>
        <translation>
            <numerusform>Der Filter lässt die %Ln Sitzung nicht übrig.</numerusform>
            <numerusform>Der Filter lässt keine der %Ln Sitzungen übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views arranged</source>
        <translation>Ansichten geordnet</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Wie am Anfang</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SettingsPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Comfortable rows are easier to hit, compact ones show more.</source>
        <translation>Bequeme Zeilen sind leichter zu treffen, kompakte zeigen mehr.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Vermindert</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the console</source>
        <translation>Sprache der Konsole</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>Ask before closing the window stops a broker</source>
        <translation>Fragen, bevor das Schließen des Fensters einen Broker anhält</translation>
    </message>
    <message>
        <source>A broker that was started here ends with the window. What cannot be undone always asks first.</source>
        <translation>Ein hier gestarteter Broker endet mit dem Fenster. Was sich nicht rückgängig machen lässt, fragt immer zuerst.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Columns, inspector and window go back to their usual places. Saved views and recent stores stay.</source>
        <translation>Spalten, Inspektor und Fenster kehren an ihre üblichen Plätze zurück. Gespeicherte Ansichten und letzte Speicher bleiben.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>The system says %1; changes are followed at once.</source>
        <translation>Das System sagt %1; Änderungen wird sofort gefolgt.</translation>
    </message>
    <message>
        <source>High contrast is black, white and yellow with thick borders.</source>
        <translation>Hoher Kontrast ist Schwarz, Weiß und Gelb mit dicken Rändern.</translation>
    </message>
    <message>
        <source>Nothing moves by itself.</source>
        <translation>Nichts bewegt sich von selbst.</translation>
    </message>
    <message>
        <source>Little moves, and only to show that something is under way.</source>
        <translation>Wenig bewegt sich, und nur um zu zeigen, dass etwas läuft.</translation>
    </message>
    <message>
        <source>Dates and numbers follow the language, too.</source>
        <translation>Daten und Zahlen richten sich auch nach der Sprache.</translation>
    </message>
    <message>
        <source>Takes effect when the console is started the next time.</source>
        <translation>Wirkt beim nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Sheet</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Show command</source>
        <translation>Befehl zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetSheet</name>
    <message>
        <source>Add a target</source>
        <translation>Ein Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>sh-01</source>
        <translation>sh-01</translation>
    </message>
    <message>
        <source>host name or IP address, with :port if it is not 3389</source>
        <translation>Hostname oder IP-Adresse, mit :Port, wenn nicht 3389</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>gpu, large</source>
        <translation>gpu, gross</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Farm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>200 gets twice the sessions of 100</source>
        <translation>200 erhält doppelt so viele Sitzungen wie 100</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>sessions at most</source>
        <translation>Sitzungen höchstens</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche und beginnt mit Buchstabe oder Ziffer.</translation>
    </message>
    <message>
        <source>%1 has a target of this name.</source>
        <translation>%1 hat ein Ziel dieses Namens.</translation>
    </message>
    <message>
        <source>A target belongs to a farm: add a farm first.</source>
        <translation>Ein Ziel gehört zu einer Farm: zuerst eine Farm hinzufügen.</translation>
    </message>
    <message>
        <source>The target needs a name.</source>
        <translation>Das Ziel braucht einen Namen.</translation>
    </message>
    <message>
        <source>The target needs an address.</source>
        <translation>Das Ziel braucht eine Adresse.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Das Markierte berichtigen.</translation>
    </message>
    <message>
        <source>The address resolves.</source>
        <translation>Die Adresse lässt sich auflösen.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetsSheet</name>
    <message numerus="yes">
        <source>Change %n target(s)</source>
        <translation>
            <numerusform>%n Ziel ändern</numerusform>
            <numerusform>%n Ziele ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>1 to 10,000</source>
        <translation>1 bis 10.000</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>sessions at most, 0 for no limit</source>
        <translation>Sitzungen höchstens, 0 für keine Grenze</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>What you leave as it is stays so on each. It can be undone.</source>
        <translation>Was unverändert bleibt, bleibt bei jedem so. Umkehrbar.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>verschieden: %1</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Das Markierte berichtigen.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are changed</source>
        <translation>
            <numerusform>%n Ziel ist geändert</numerusform>
            <numerusform>%n Ziele sind geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier message(s)</source>
        <translation>
            <numerusform>und %n frühere Meldung</numerusform>
            <numerusform>und %n frühere Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TrendChart</name>
    <message>
        <source>Sessions over time</source>
        <translation>Sitzungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1 now, between %2 and %3 since %4</source>
        <translation>jetzt %1, zwischen %2 und %3 seit %4</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ViewsSheet</name>
    <message>
        <source>Arrange views</source>
        <translation>Ansichten ordnen</translation>
    </message>
    <message>
        <source>The page begins with this view</source>
        <translation>Die Seite beginnt mit dieser Ansicht</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep these views</source>
        <translation>Diese Ansichten behalten</translation>
    </message>
    <message>
        <source>every session</source>
        <translation>alle Sitzungen</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another view has the name %1.</source>
        <translation>Eine andere Ansicht heißt %1.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WelcomePage</name>
    <message>
        <source>Farmwarden</source>
        <translation>Farmwarden</translation>
    </message>
    <message>
        <source>Sends remote-desktop connections to the right host, and shows who is where and why.</source>
        <translation>Sendet Remote-Desktop-Verbindungen zum richtigen Host und zeigt, wer wo ist und warum.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>Speicher öffnen…</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Three farms with 40 targets and 2,000 invented people, moving. Nothing is kept.</source>
        <translation>Drei Farmen mit 40 Zielen und 2000 erfundenen Leuten, in Bewegung. Nichts wird behalten.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Die Vorführung öffnen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuvor geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>A store on this machine</source>
        <translation>Ein Speicher auf diesem Rechner</translation>
    </message>
    <message>
        <source>Start here makes a store in %1 and runs a broker on this machine: add a farm and one host, and connect. Or open the store file of a broker that runs already.</source>
        <translation>„Hier beginnen“ legt einen Speicher in %1 an und betreibt einen Broker auf diesem Rechner: eine Farm und einen Host hinzufügen, und verbinden. Oder die Speicherdatei eines Brokers öffnen, der schon läuft.</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>Eine Datenbank</translation>
    </message>
    <message>
        <source>A store in a PostgreSQL server, for several brokers and consoles at once.</source>
        <translation>Ein Speicher in einem PostgreSQL-Server, für mehrere Broker und Konsolen zugleich.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyHereView</name>
    <message>
        <source>Worked out again from the state before the placement…</source>
        <translation>Wird aus dem Zustand vor der Zuweisung neu bestimmt…</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. Same answer.</source>
        <translation>Neu bestimmt aus Revision %1. Dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. No broker answered then, so the front door chose by itself.</source>
        <translation>Neu bestimmt aus Revision %1. Damals antwortete kein Broker, also wählte der Eingang selbst.</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. The session was sent to %2 by a later state.</source>
        <translation>Neu bestimmt aus Revision %1. Die Sitzung wurde von einem späteren Zustand zu %2 gesandt.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Redirect rules</source>
        <translation>Umleitungsregeln</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Bestehende Sitzung</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>Lastverteilung</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Orchestration</source>
        <translation>Orchestrierung</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>none applies, asked %1</source>
        <translation>keine trifft zu, gewünscht %1</translation>
    </message>
    <message>
        <source>rule %1 → farm %2</source>
        <translation>Regel %1 → Farm %2</translation>
    </message>
    <message>
        <source>rule %1 → targets tagged %2 in %3</source>
        <translation>Regel %1 → Ziele mit Etikett %2 in %3</translation>
    </message>
    <message>
        <source>rule %1 → %2</source>
        <translation>Regel %1 → %2</translation>
    </message>
    <message>
        <source>rule %1 refuses: %2</source>
        <translation>Regel %1 weist ab: %2</translation>
    </message>
    <message>
        <source>rule %1 applies, but keeps the session in %2</source>
        <translation>Regel %1 trifft zu, behält aber die Sitzung in %2</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>es gibt keine Farm %1</translation>
    </message>
    <message>
        <source>round robin → %1, of %2 admitted</source>
        <translation>reihum → %1, von %2 zugelassenen</translation>
    </message>
    <message>
        <source>fullest → %1, of %2 admitted</source>
        <translation>vollstes → %1, von %2 zugelassenen</translation>
    </message>
    <message>
        <source>less loaded of two drawn → %1, of %2 admitted</source>
        <translation>das weniger belastete von zweien → %1, von %2 zugelassenen</translation>
    </message>
    <message>
        <source>least load → %1, of %2 admitted</source>
        <translation>geringste Last → %1, von %2 zugelassenen</translation>
    </message>
    <message>
        <source>%1 has as many sessions as the policy allows</source>
        <translation>%1 hat so viele Sitzungen, wie die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>the user has as many sessions in %1 as the policy allows</source>
        <translation>der Benutzer hat in %1 so viele Sitzungen, wie die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>the farm has no targets</source>
        <translation>die Farm hat keine Ziele</translation>
    </message>
    <message>
        <source>none of %1 targets admits new sessions</source>
        <translation>keines von %1 Zielen lässt neue Sitzungen zu</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>no plug-in refused</source>
        <translation>kein Plug-in hat abgewiesen</translation>
    </message>
    <message>
        <source>none in %1 at that time</source>
        <translation>damals keine in %1</translation>
    </message>
    <message>
        <source>the client named no user</source>
        <translation>der Client nannte keinen Benutzer</translation>
    </message>
    <message>
        <source>%1 in use, none to come back to</source>
        <translation>%1 in Benutzung, keine zum Zurückkehren</translation>
    </message>
    <message>
        <source>found on %1</source>
        <translation>gefunden auf %1</translation>
    </message>
    <message>
        <source>on %1, where the rule does not lead</source>
        <translation>auf %1, wohin die Regel nicht führt</translation>
    </message>
    <message>
        <source>on %1, which cannot be reached</source>
        <translation>auf %1, das nicht erreichbar ist</translation>
    </message>
    <message>
        <source>fewest → %1, of %2 admitted</source>
        <translation>wenigste → %1, von %2 zugelassenen</translation>
    </message>
    <message>
        <source>no environment asked</source>
        <translation>keine Umgebung gefragt</translation>
    </message>
    <message>
        <source>%1 was not asked</source>
        <translation>%1 wurde nicht gefragt</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not fewest</source>
        <translation>nicht die wenigsten</translation>
    </message>
    <message>
        <source>not next</source>
        <translation>nicht an der Reihe</translation>
    </message>
    <message>
        <source>tie, later name</source>
        <translation>gleichauf, späterer Name</translation>
    </message>
    <message>
        <source>the rule does not lead there</source>
        <translation>die Regel führt nicht dorthin</translation>
    </message>
    <message>
        <source>closed: hold of %1</source>
        <translation>geschlossen: Sperre von %1</translation>
    </message>
    <message>
        <source>reconnect-only: hold of %1</source>
        <translation>nur Rückkehr: Sperre von %1</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>ausgefallen: %1</translation>
    </message>
    <message>
        <source>quarantined until %1</source>
        <translation>in Quarantäne bis %1</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>at its limit %1/%2</source>
        <translation>an der Grenze %1/%2</translation>
    </message>
    <message>
        <source>the session is elsewhere</source>
        <translation>die Sitzung ist woanders</translation>
    </message>
    <message>
        <source>Redirect rules, first match wins</source>
        <translation>Umleitungsregeln, die erste zutreffende gewinnt</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) behind</source>
        <translation>
            <numerusform>%n weitere Regel dahinter</numerusform>
            <numerusform>%n weitere Regeln dahinter</numerusform>
        </translation>
    </message>
    <message>
        <source> (decided)</source>
        <translation> (entschied)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Candidates: sessions / weight, fewest wins</source>
        <translation>Kandidaten: Sitzungen / Gewicht, wenigste gewinnt</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message numerus="yes">
        <source>%n more admitted</source>
        <translation>
            <numerusform>%n weiteres zugelassen</numerusform>
            <numerusform>%n weitere zugelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected, first reason</source>
        <translation>Ausgeschlossen, erster Grund</translation>
    </message>
    <message>
        <source>%1 let it pass</source>
        <translation>%1 ließ sie durch</translation>
    </message>
    <message>
        <source>%1 let it pass, tagged %2</source>
        <translation>%1 ließ sie durch, mit Tags %2</translation>
    </message>
    <message>
        <source>%1 names %2, which gives way</source>
        <translation>%1 nennt %2, das zurücksteht</translation>
    </message>
    <message>
        <source>plug-in %1: ready</source>
        <translation>Plug-in %1: bereit</translation>
    </message>
    <message>
        <source>plug-in %1 refuses</source>
        <translation>Plug-in %1 weist ab</translation>
    </message>
    <message>
        <source>plug-in %1 refuses: %2</source>
        <translation>Plug-in %1 weist ab: %2</translation>
    </message>
    <message>
        <source>plug-in %1 → %2</source>
        <translation>Plug-in %1 → %2</translation>
    </message>
    <message>
        <source>plug-in %1 → %2, of %3 admitted</source>
        <translation>Plug-in %1 → %2, von %3 zugelassenen</translation>
    </message>
    <message>
        <source>%1 chose another</source>
        <translation>%1 wählte ein anderes</translation>
    </message>
    <message>
        <source>plug-in %1 makes it ready</source>
        <translation>Plug-in %1 macht es bereit</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyNotView</name>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Choose a target to see why the session is not there</source>
        <translation>Ein Ziel wählen, um zu sehen, warum die Sitzung nicht dort ist</translation>
    </message>
    <message>
        <source>another target of the farm</source>
        <translation>ein anderes Ziel der Farm</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 von %2 Sitzungen</translation>
    </message>
    <message>
        <source>The session went here: %1, score %2.</source>
        <translation>Die Sitzung kam hierher: %1, Wertung %2.</translation>
    </message>
    <message>
        <source>Admitted with %1, but its score was %2 and %3 had %4; the lowest wins.</source>
        <translation>Zugelassen mit %1, aber die Wertung war %2, und %3 hatte %4; die niedrigste gewinnt.</translation>
    </message>
    <message>
        <source>%1. It had %2.</source>
        <translation>%1. Es hatte %2.</translation>
    </message>
    <message>
        <source>Choose a target to see why the session is not there.</source>
        <translation>Ein Ziel wählen, um zu sehen, warum die Sitzung nicht dort ist.</translation>
    </message>
    <message>
        <source>%1 was no target of farm %2 then.</source>
        <translation>%1 war damals kein Ziel von Farm %2.</translation>
    </message>
</context>
</TS>
