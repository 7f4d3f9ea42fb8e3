<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandDialog</name>
    <message>
        <source>Command: %1</source>
        <translation>Comando: %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Does the same from a shell.</source>
        <translation>Hace lo mismo desde una consola.</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar comando</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>&quot;{}&quot; needs something to exclude</source>
        <translation>«{}» necesita algo que excluir</translation>
    </message>
    <message>
        <source>write it together: -state:active</source>
        <translation>escribirlo junto: -state:active</translation>
    </message>
    <message>
        <source>there is no field &quot;{}&quot;</source>
        <translation>no hay ningún campo «{}»</translation>
    </message>
    <message>
        <source>the fields are {}; put the word in quotes to look for it as text</source>
        <translation>los campos son {}; poner la palabra entre comillas para buscarla como texto</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>esta comilla no está cerrada</translation>
    </message>
    <message>
        <source>add &quot; at the end</source>
        <translation>añadir &quot; al final</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>aquí falta un valor</translation>
    </message>
    <message>
        <source>as in user:an* or state:active,pending</source>
        <translation>como en user:an* o state:active,pending</translation>
    </message>
    <message>
        <source>there is no state &quot;{}&quot;</source>
        <translation>no hay ningún estado «{}»</translation>
    </message>
    <message>
        <source>pending, active or disconnected</source>
        <translation>pending, active o disconnected</translation>
    </message>
    <message>
        <source>there is no reason &quot;{}&quot;</source>
        <translation>no hay ningún motivo «{}»</translation>
    </message>
    <message>
        <source>existing-session, fewest-sessions or fallback</source>
        <translation>existing-session, fewest-sessions o fallback</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a session id</source>
        <translation>«{}» no es un identificador de sesión</translation>
    </message>
    <message>
        <source>an id is s- and 13 letters or digits</source>
        <translation>un identificador es s- y 13 letras o cifras</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a length of time</source>
        <translation>«{}» no es una duración</translation>
    </message>
    <message>
        <source>as in &gt;30m, &lt;2h, 1h30m or 7d</source>
        <translation>como en &gt;30m, &lt;2h, 1h30m o 7d</translation>
    </message>
    <message>
        <source>a length of time has no alternatives</source>
        <translation>una duración no tiene alternativas</translation>
    </message>
    <message>
        <source>write two words for a range: idle:&gt;30m idle:&lt;2h</source>
        <translation>para un intervalo, escribir dos palabras: idle:&gt;30m idle:&lt;2h</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a network</source>
        <translation>«{}» no es una red</translation>
    </message>
    <message>
        <source>as in 10.2.0.0/16 or fd00::/8</source>
        <translation>como en 10.2.0.0/16 o fd00::/8</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: the port must be a number from 1 to 65535</source>
        <translation>dirección «{}»: el puerto debe ser un número de 1 a 65535</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: what stands in brackets must be an IPv6 address</source>
        <translation>dirección «{}»: entre corchetes debe ir una dirección IPv6</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: after the bracket comes a colon and the port</source>
        <translation>dirección «{}»: tras el corchete van dos puntos y el puerto</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: write an IPv6 address in brackets, as in [::1]:3389</source>
        <translation>dirección «{}»: escribir una dirección IPv6 entre corchetes, como en [::1]:3389</translation>
    </message>
    <message>
        <source>address &quot;{}&quot; is neither a host name nor an IP address; write HOST or HOST:PORT</source>
        <translation>la dirección «{}» no es un nombre de host ni una dirección IP; escribir HOST o HOST:PORT</translation>
    </message>
    <message>
        <source>address &quot;{}&quot; does not resolve ({}); correct it, or make the name known to this machine</source>
        <translation>la dirección «{}» no se resuelve ({}); corregirla o dar a conocer el nombre a esta máquina</translation>
    </message>
    <message>
        <source>{} closed by holds</source>
        <translation>{} cerrados por retenciones</translation>
    </message>
    <message>
        <source>{} reconnect-only by holds</source>
        <translation>{} solo regreso por retenciones</translation>
    </message>
    <message>
        <source>{} at the session limit</source>
        <translation>{} en el límite de sesiones</translation>
    </message>
    <message>
        <source>No target tagged {} takes a new session{}. Release a hold, raise a limit, or let the rule prefer instead of require.</source>
        <translation>Ningún destino con etiqueta {} acepta una sesión nueva{}. Levantar una retención, subir un límite o dejar que la regla prefiera en vez de exigir.</translation>
    </message>
    <message>
        <source>No target of {} takes a new session{}. Release a hold, raise a limit, or let the rule prefer instead of require.</source>
        <translation>Ningún destino de {} acepta una sesión nueva{}. Levantar una retención, subir un límite o dejar que la regla prefiera en vez de exigir.</translation>
    </message>
    <message>
        <source>No target of farm {} takes a new session; of {}: {}. Release a hold, raise a limit, or add a target.</source>
        <translation>Ningún destino de la granja {} acepta una sesión nueva; de {}: {}. Levantar una retención, subir un límite o añadir un destino.</translation>
    </message>
    <message>
        <source>There is no farm &quot;{}&quot;. Correct the rule, or add the farm.</source>
        <translation>No hay ninguna granja «{}». Corregir la regla o añadir la granja.</translation>
    </message>
    <message>
        <source>There is no farm &quot;{}&quot;. Correct the name in the client&apos;s connection file, or add the farm.</source>
        <translation>No hay ninguna granja «{}». Corregir el nombre en el archivo de conexión del cliente o añadir la granja.</translation>
    </message>
    <message>
        <source>Farm {} has no targets. Add one to it.</source>
        <translation>La granja {} no tiene destinos. Añadirle uno.</translation>
    </message>
    <message>
        <source>None of its targets exists. Correct the rule.</source>
        <translation>Ninguno de sus destinos existe. Corregir la regla.</translation>
    </message>
    <message>
        <source>Farm {} has the {} sessions that the policy allows it. Raise max_sessions of the farm in the policy, or end sessions.</source>
        <translation>La granja {} tiene las {} sesiones que le permite la directiva. Subir max_sessions de la granja en la directiva o terminar sesiones.</translation>
    </message>
    <message>
        <source>{} has as many sessions in farm {} as the policy allows a user. Raise max_sessions_per_user of the farm in the policy, or end one of them.</source>
        <translation>{} tiene en la granja {} tantas sesiones como la directiva permite a un usuario. Subir max_sessions_per_user de la granja en la directiva o terminar una.</translation>
    </message>
    <message>
        <source>Rule {}: {}</source>
        <translation>Regla {}: {}</translation>
    </message>
    <message>
        <source>Rule number {}: {}</source>
        <translation>Regla número {}: {}</translation>
    </message>
    <message>
        <source>field &quot;{}&quot; is missing</source>
        <translation>falta el campo «{}»</translation>
    </message>
    <message>
        <source>field &quot;{}&quot; must be {}, not {}</source>
        <translation>el campo «{}» debe ser {}, no {}</translation>
    </message>
    <message>
        <source>there is no verb &quot;{}&quot;; this version may be older than the one that asked</source>
        <translation>no hay ningún verbo «{}»; esta versión puede ser anterior a la que preguntó</translation>
    </message>
    <message>
        <source>farm name &quot;{}&quot;: use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>nombre de granja «{}»: de 1 a 64 letras, cifras, puntos, guiones y guiones bajos, empezando por letra o cifra</translation>
    </message>
    <message>
        <source>target name &quot;{}&quot;: use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>nombre de destino «{}»: de 1 a 64 letras, cifras, puntos, guiones y guiones bajos, empezando por letra o cifra</translation>
    </message>
    <message>
        <source>{} must be from {} to {}, not {}</source>
        <translation>{} debe ir de {} a {}, no {}</translation>
    </message>
    <message>
        <source>{} must be one line of at most {} bytes without control characters</source>
        <translation>{} debe ser una línea de {} bytes como máximo sin caracteres de control</translation>
    </message>
    <message>
        <source>{}: name at least one and at most {}</source>
        <translation>{}: nombrar al menos uno y como máximo {}</translation>
    </message>
    <message>
        <source>{}: one of them is named twice</source>
        <translation>{}: uno está nombrado dos veces</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot;: min-open</source>
        <translation>granja «{}»: min-open</translation>
    </message>
    <message>
        <source>target &quot;{}&quot;: weight</source>
        <translation>destino «{}»: peso</translation>
    </message>
    <message>
        <source>target &quot;{}&quot;: limit</source>
        <translation>destino «{}»: límite</translation>
    </message>
    <message>
        <source>a hold is reconnect-only or closed; release the hold to open the target again</source>
        <translation>una retención es «solo regreso» o «cerrado»; levantarla para abrir de nuevo el destino</translation>
    </message>
    <message>
        <source>a hold ends at a time or at the next restart, not both</source>
        <translation>una retención termina a una hora o en el próximo reinicio, no ambos</translation>
    </message>
    <message>
        <source>the hold would have ended at {}, which is past; it is {} now</source>
        <translation>la retención habría terminado a las {}, que ya pasó; ahora son las {}</translation>
    </message>
    <message>
        <source>targets of the hold</source>
        <translation>destinos de la retención</translation>
    </message>
    <message>
        <source>holds to release</source>
        <translation>retenciones por levantar</translation>
    </message>
    <message>
        <source>sessions to disconnect</source>
        <translation>sesiones por desconectar</translation>
    </message>
    <message>
        <source>the policy is not UTF-8 text; save it as UTF-8</source>
        <translation>la directiva no es texto UTF-8; guardarla como UTF-8</translation>
    </message>
    <message>
        <source>override reason</source>
        <translation>motivo de la excepción</translation>
    </message>
    <message>
        <source>the front door did not answer</source>
        <translation>la entrada no respondió</translation>
    </message>
    <message>
        <source>another broker has given this user a session meanwhile</source>
        <translation>otro broker dio entretanto una sesión a este usuario</translation>
    </message>
    <message>
        <source>session {} has ended</source>
        <translation>la sesión {} ha terminado</translation>
    </message>
    <message>
        <source>session {} of {} has no client connected</source>
        <translation>la sesión {} de {} no tiene ningún cliente conectado</translation>
    </message>
    <message>
        <source>session {} is not disconnected: no broker is running on this store; start farmwardend</source>
        <translation>la sesión {} no se desconecta: ningún broker funciona con este almacén; arrancar farmwardend</translation>
    </message>
    <message>
        <source>the journal was trimmed while it was replayed; choose a later beginning</source>
        <translation>el diario se recortó mientras se repetía; elegir un comienzo posterior</translation>
    </message>
    <message>
        <source>the replay was cancelled after {} of {} events</source>
        <translation>la repetición se canceló tras {} de {} sucesos</translation>
    </message>
    <message>
        <source>{} was changed{}, revision {}, after you looked at it at revision {}; look again and repeat</source>
        <translation>{} cambió{}, revisión {}, después de verse en la revisión {}; mirar de nuevo y repetir</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>la directiva</translation>
    </message>
    <message>
        <source> by {} at {} ({})</source>
        <translation> por {} a las {} ({})</translation>
    </message>
    <message>
        <source>there is a farm &quot;{}&quot; already; change it with: farmwardenctl farm set {}</source>
        <translation>ya hay una granja «{}»; cambiarla con: farmwardenctl farm set {}</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot; still has {} target{} ({}{}); remove {} first</source>
        <translation>la granja «{0}» aún tiene {1} destinos ({3}{4}); quitarlos antes</translation>
    </message>
    <message>
        <source>this would leave farm &quot;{}&quot; with {} of {} targets open, and it wants {} at least; hold fewer targets, release another hold, or lower the farm&apos;s min-open</source>
        <translation>esto dejaría la granja «{}» con {} de {} destinos abiertos, y requiere al menos {}; retener menos destinos, levantar otra retención o bajar min-open de la granja</translation>
    </message>
    <message>
        <source>there is no hold {}; it was released, replaced by its owner, or has ended (see: farmwardenctl hold list)</source>
        <translation>no hay ninguna retención {}; se levantó, la reemplazó su dueño o ha terminado (véase: farmwardenctl hold list)</translation>
    </message>
    <message>
        <source>there is no farm &quot;{}&quot;{}</source>
        <translation>no hay ninguna granja «{}»{}</translation>
    </message>
    <message>
        <source>there is no target &quot;{}&quot;{}</source>
        <translation>no hay ningún destino «{}»{}</translation>
    </message>
    <message>
        <source>; did you mean {}?</source>
        <translation>; ¿quizá {}?</translation>
    </message>
    <message>
        <source>rule {} sends this connection to {}, where nothing can be reserved</source>
        <translation>la regla {} envía esta conexión a {}, donde no se puede reservar nada</translation>
    </message>
    <message>
        <source>version {} is in force, published by {} at {}{}, and yours was made from version {}; merge the two (--merge), or look at theirs and repeat</source>
        <translation>rige la versión {}, publicada por {} a las {}{}, y la propia parte de la versión {}; combinar las dos (--merge) o mirar la ajena y repetir</translation>
    </message>
    <message>
        <source>there is no policy version {} to start from; version {} is in force</source>
        <translation>no hay versión {} de la directiva de la que partir; rige la versión {}</translation>
    </message>
    <message>
        <source>{} of {} policy tests fail; correct the policy or the tests, or say why to publish all the same (--override REASON):{}</source>
        <translation>fallan {} de {} pruebas de la directiva; corregir la directiva o las pruebas, o decir por qué publicar de todos modos (--override MOTIVO):{}</translation>
    </message>
    <message>
        <source>there is no such session; it has ended</source>
        <translation>no hay tal sesión; ha terminado</translation>
    </message>
    <message>
        <source>there is no session {}{}; see: farmwardenctl session list</source>
        <translation>no hay ninguna sesión {}{}; véase: farmwardenctl session list</translation>
    </message>
    <message>
        <source>, nor any of the others named</source>
        <translation>, ni ninguna de las otras nombradas</translation>
    </message>
    <message>
        <source>there is a target &quot;{}&quot; already, in farm &quot;{}&quot;; choose another name, or change it with: farmwardenctl target set {}</source>
        <translation>ya hay un destino «{}» en la granja «{}»; elegir otro nombre o cambiarlo con: farmwardenctl target set {}</translation>
    </message>
    <message>
        <source>target &quot;{}&quot; still has {} session{}; place a hold and let {} end, or force it, which makes the directory forget {}</source>
        <translation>el destino «{0}» aún tiene {1} sesiones; retenerlo y dejar que terminen, o forzarlo, y el directorio las olvida</translation>
    </message>
    <message>
        <source>revision {} is no decision of a broker{}</source>
        <translation>la revisión {} no es una decisión de un broker{}</translation>
    </message>
    <message>
        <source>, or the journal no longer reaches there</source>
        <translation>, o el diario ya no llega hasta allí</translation>
    </message>
    <message>
        <source>policy version {} cannot be read: {}; restore an earlier version</source>
        <translation>la versión {} de la directiva no se puede leer: {}; restaurar una versión anterior</translation>
    </message>
    <message>
        <source>{} new sessions in a row failed</source>
        <translation>fallaron {} sesiones nuevas seguidas</translation>
    </message>
    <message>
        <source>revision {} is not there yet; the last one is {}</source>
        <translation>la revisión {} aún no existe; la última es {}</translation>
    </message>
    <message>
        <source>the journal is kept from {} (revision {}) on; choose a later time</source>
        <translation>el diario se conserva desde {} (revisión {}); elegir una hora posterior</translation>
    </message>
    <message>
        <source>{} changed since you looked: {} by {} at {} (revision {}, you saw {}); look again and repeat</source>
        <translation>{} cambió desde que se miró: {} por {} a las {} (revisión {}, vista {}); mirar de nuevo y repetir</translation>
    </message>
    <message>
        <source>there is no policy version {}: none was published yet</source>
        <translation>no hay versión {} de la directiva: aún no se publicó ninguna</translation>
    </message>
    <message>
        <source>there is no policy version {}; they go from 1 to {}</source>
        <translation>no hay versión {} de la directiva; van de 1 a {}</translation>
    </message>
    <message>
        <source>revision {} is older than what is kept; the oldest state that can be had is that of revision {}</source>
        <translation>la revisión {} es anterior a lo conservado; el estado más antiguo disponible es el de la revisión {}</translation>
    </message>
    <message>
        <source>store {} cannot be written: {}; check the permissions of its folder, or choose another path</source>
        <translation>no se puede escribir el almacén {}: {}; comprobar los permisos de su carpeta o elegir otra ruta</translation>
    </message>
    <message>
        <source>store {} is in use by {}; stop that program, or leave the writing to it</source>
        <translation>el almacén {} está en uso por {}; detener ese programa o dejarle la escritura</translation>
    </message>
    <message>
        <source>{} is an SQLite database of another program; choose another path for the store</source>
        <translation>{} es una base de datos SQLite de otro programa; elegir otra ruta para el almacén</translation>
    </message>
    <message>
        <source>store {} has schema {}, this program knows schemas up to {}; update this program, or restore a backup of before the update</source>
        <translation>el almacén {} tiene el esquema {}, este programa conoce hasta el {}; actualizar este programa o restaurar una copia anterior a la actualización</translation>
    </message>
    <message>
        <source>store {} has schema {}, this program needs {}; start farmwardend on it or run `farmwardenctl store migrate`</source>
        <translation>el almacén {} tiene el esquema {}, este programa necesita {}; arrancar farmwardend con él o ejecutar `farmwardenctl store migrate`</translation>
    </message>
    <message>
        <source>store {} is gone; put it back or open another one</source>
        <translation>el almacén {} ya no está; devolverlo a su sitio o abrir otro</translation>
    </message>
    <message>
        <source>folder {} for the store cannot be made: {}; make it by hand, or choose another path</source>
        <translation>no se puede crear la carpeta {} para el almacén: {}; crearla a mano o elegir otra ruta</translation>
    </message>
    <message>
        <source>there is no store at {}; start farmwardend on it, or name another one</source>
        <translation>no hay ningún almacén en {}; arrancar farmwardend con él o nombrar otro</translation>
    </message>
    <message>
        <source>the store takes no writes at present</source>
        <translation>el almacén no acepta escrituras por ahora</translation>
    </message>
    <message>
        <source>rule {} never matches: {}</source>
        <translation>la regla {} nunca coincide: {}</translation>
    </message>
    <message>
        <source>its {} condition leaves nothing</source>
        <translation>su condición sobre {} no deja nada</translation>
    </message>
    <message>
        <source>its validity ends before it could match</source>
        <translation>su validez termina antes de que pudiera coincidir</translation>
    </message>
    <message>
        <source>correct the condition, or delete the rule</source>
        <translation>corregir la condición o eliminar la regla</translation>
    </message>
    <message>
        <source>extend the validity, or delete the rule</source>
        <translation>ampliar la validez o eliminar la regla</translation>
    </message>
    <message>
        <source>rule {} never decides anything: earlier rules take all of its requests ({})</source>
        <translation>la regla {} nunca decide nada: reglas anteriores toman todas sus peticiones ({})</translation>
    </message>
    <message>
        <source>move it in front of {}, or delete it</source>
        <translation>moverla delante de {} o eliminarla</translation>
    </message>
    <message>
        <source>rule {} may never decide anything: that hangs on the groups or tags of its users ({}{})</source>
        <translation>la regla {} quizá nunca decida nada: depende de los grupos o etiquetas de sus usuarios ({}{})</translation>
    </message>
    <message>
        <source>if it is meant as an exception, move it in front of {}</source>
        <translation>si se pretende una excepción, moverla delante de {}</translation>
    </message>
    <message>
        <source>rule {} changes nothing: its requests go to the farm they ask for anyway</source>
        <translation>la regla {} no cambia nada: sus peticiones van de todos modos a la granja que piden</translation>
    </message>
    <message>
        <source>rule {} changes nothing: later rules do the same ({})</source>
        <translation>la regla {} no cambia nada: reglas posteriores hacen lo mismo ({})</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>eliminarla</translation>
    </message>
    <message>
        <source>rule {} is no longer valid</source>
        <translation>la regla {} ya no es válida</translation>
    </message>
    <message>
        <source>whether rule {} can ever decide anything was not found out within the budget</source>
        <translation>no se averiguó a tiempo si la regla {} puede decidir algo</translation>
    </message>
    <message>
        <source>try a request that should come to it</source>
        <translation>probar una petición que debería llegarle</translation>
    </message>
    <message>
        <source>rule {} is also named {}</source>
        <translation>la regla {} también se llama {}</translation>
    </message>
    <message>
        <source>give each a name of its own, so that people can tell them apart</source>
        <translation>dar a cada una un nombre propio para poder distinguirlas</translation>
    </message>
    <message>
        <source>it was valid until {} and has no effect any more</source>
        <translation>fue válida hasta {} y ya no tiene efecto</translation>
    </message>
    <message>
        <source>set a later date, or remove the rule</source>
        <translation>poner una fecha posterior o quitar la regla</translation>
    </message>
    <message>
        <source>it has no id</source>
        <translation>no tiene identificador</translation>
    </message>
    <message>
        <source>give it a short name that stays, as in &quot;cad-users&quot;; versions and journal refer to it</source>
        <translation>darle un nombre corto y duradero, como &quot;cad-users&quot;; versiones y diario se refieren a él</translation>
    </message>
    <message>
        <source>this is no id</source>
        <translation>esto no es un identificador</translation>
    </message>
    <message>
        <source>use 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first; free text belongs into the name</source>
        <translation>usar de 1 a 64 de A-Z a-z 0-9 . _ - empezando por letra o cifra; el texto libre va en el nombre</translation>
    </message>
    <message>
        <source>rule number {} has the same id</source>
        <translation>la regla número {} tiene el mismo identificador</translation>
    </message>
    <message>
        <source>the rule in line {} has the same id</source>
        <translation>la regla de la línea {} tiene el mismo identificador</translation>
    </message>
    <message>
        <source>give one of them another; if it was copied, the copy</source>
        <translation>dar otro a una de ellas; si se copió, a la copia</translation>
    </message>
    <message>
        <source>{} is no address</source>
        <translation>{} no es una dirección</translation>
    </message>
    <message>
        <source>write HOST or HOST:PORT</source>
        <translation>escribir HOST o HOST:PORT</translation>
    </message>
    <message>
        <source>it refuses without a message</source>
        <translation>rechaza sin mensaje</translation>
    </message>
    <message>
        <source>say why: operators see it in the journal and beside the session</source>
        <translation>decir por qué: los operadores lo ven en el diario y junto a la sesión</translation>
    </message>
    <message>
        <source>the action names no farm</source>
        <translation>la acción no nombra ninguna granja</translation>
    </message>
    <message>
        <source>name one</source>
        <translation>nombrar una</translation>
    </message>
    <message>
        <source>there is no farm {} to send to</source>
        <translation>no hay ninguna granja {} a la que enviar</translation>
    </message>
    <message>
        <source>add the farm first, or correct the name</source>
        <translation>añadir antes la granja o corregir el nombre</translation>
    </message>
    <message>
        <source>the action names no target</source>
        <translation>la acción no nombra ningún destino</translation>
    </message>
    <message>
        <source>name one, or send to a farm</source>
        <translation>nombrar uno o enviar a una granja</translation>
    </message>
    <message>
        <source>there is no target {}</source>
        <translation>no hay ningún destino {}</translation>
    </message>
    <message>
        <source>add the target first, or correct the name</source>
        <translation>añadir antes el destino o corregir el nombre</translation>
    </message>
    <message>
        <source>the action names no tag</source>
        <translation>la acción no nombra ninguna etiqueta</translation>
    </message>
    <message>
        <source>no target has the tag {}</source>
        <translation>ningún destino tiene la etiqueta {}</translation>
    </message>
    <message>
        <source>tag a target, or correct the tag</source>
        <translation>etiquetar un destino o corregir la etiqueta</translation>
    </message>
    <message>
        <source>there is no farm {}</source>
        <translation>no hay ninguna granja {}</translation>
    </message>
    <message>
        <source>there is no target yet that {} means</source>
        <translation>aún no hay ningún destino al que {} se refiera</translation>
    </message>
    <message>
        <source>add one, or give one all of the tags</source>
        <translation>añadir uno o dar a uno todas las etiquetas</translation>
    </message>
    <message>
        <source>the only target, {}, takes no session now: {}</source>
        <translation>el único destino, {}, no acepta ahora ninguna sesión: {}</translation>
    </message>
    <message>
        <source>none of the {} targets takes a session now; {}: {}</source>
        <translation>ninguno de los {} destinos acepta ahora una sesión; {}: {}</translation>
    </message>
    <message>
        <source>release the hold or raise the limit, or send elsewhere meanwhile</source>
        <translation>levantar la retención o subir el límite, o enviar entretanto a otra parte</translation>
    </message>
    <message>
        <source>There is no farm {} to balance</source>
        <translation>No hay ninguna granja {} que repartir</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>¿quizá {}?</translation>
    </message>
    <message>
        <source>did you mean {}? It may be {}</source>
        <translation>¿quizá {}? Puede ser {}</translation>
    </message>
    <message>
        <source>A test has no name</source>
        <translation>Una prueba no tiene nombre</translation>
    </message>
    <message>
        <source>say in a few words what must stay true</source>
        <translation>decir en pocas palabras qué debe seguir siendo cierto</translation>
    </message>
    <message>
        <source>Test {} is there twice</source>
        <translation>La prueba {} está dos veces</translation>
    </message>
    <message>
        <source>give each a name of its own</source>
        <translation>dar a cada una un nombre propio</translation>
    </message>
    <message>
        <source>Test {} expects a refusal and a place at once</source>
        <translation>La prueba {} espera a la vez un rechazo y un lugar</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>conservar uno de los dos</translation>
    </message>
    <message>
        <source>Test {} expects nothing and can never fail</source>
        <translation>La prueba {} no espera nada y nunca puede fallar</translation>
    </message>
    <message>
        <source>say what must come out</source>
        <translation>decir qué debe resultar</translation>
    </message>
    <message>
        <source>Test {} expects the rule {}, which is not there</source>
        <translation>La prueba {} espera la regla {}, que no existe</translation>
    </message>
    <message>
        <source>correct the id, or leave it out to check the result only</source>
        <translation>corregir el identificador u omitirlo para comprobar solo el resultado</translation>
    </message>
    <message>
        <source>Test {} names the farm {}, which is not there</source>
        <translation>La prueba {} nombra la granja {}, que no existe</translation>
    </message>
    <message>
        <source>correct the name</source>
        <translation>corregir el nombre</translation>
    </message>
    <message>
        <source>Test {} names the target {}, which is not there</source>
        <translation>La prueba {} nombra el destino {}, que no existe</translation>
    </message>
    <message>
        <source>together with {} it sends connections in a circle, as of user {}: {}</source>
        <translation>junto con {} envía conexiones en círculo, como las del usuario {}: {}</translation>
    </message>
    <message>
        <source>let one of them send to targets or elsewhere, or exclude these connections from it</source>
        <translation>dejar que una envíe a destinos o a otra parte, o excluir de ella estas conexiones</translation>
    </message>
    <message>
        <source>{} is no network</source>
        <translation>{} no es una red</translation>
    </message>
    <message>
        <source>write an address and a prefix length, as in 10.2.0.0/16 or fd00::/8</source>
        <translation>escribir una dirección y una longitud de prefijo, como en 10.2.0.0/16 o fd00::/8</translation>
    </message>
    <message>
        <source>{} names an address inside a network, not a network</source>
        <translation>{} nombra una dirección dentro de una red, no una red</translation>
    </message>
    <message>
        <source>write {} for the network, or {} for that one address</source>
        <translation>escribir {} para la red, o {} para esa dirección</translation>
    </message>
    <message>
        <source>there is no farm {}; only connections that ask for it all the same match</source>
        <translation>no hay ninguna granja {}; solo coinciden las conexiones que la piden pese a todo</translation>
    </message>
    <message>
        <source>correct the name, unless old connection files are meant</source>
        <translation>corregir el nombre, salvo que se trate de archivos de conexión antiguos</translation>
    </message>
    <message>
        <source>the {} is an empty text</source>
        <translation>el valor de {} es un texto vacío</translation>
    </message>
    <message>
        <source>name one, or remove it</source>
        <translation>nombrar uno o quitarlo</translation>
    </message>
    <message>
        <source>the empty text stands for connections that bring no {}</source>
        <translation>el texto vacío representa conexiones sin {}</translation>
    </message>
    <message>
        <source>remove it if that is not meant</source>
        <translation>quitarlo si no se pretende</translation>
    </message>
    <message>
        <source>{} has a * that is not at its end</source>
        <translation>{} tiene un * que no está al final</translation>
    </message>
    <message>
        <source>a * stands for the rest of a name only, as in &quot;an*&quot;</source>
        <translation>un * solo representa el resto de un nombre, como en &quot;an*&quot;</translation>
    </message>
    <message>
        <source>{} is there twice</source>
        <translation>{} está dos veces</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>quitar uno de los dos</translation>
    </message>
    <message>
        <source>the window {} is on no day and never opens</source>
        <translation>la ventana {} no cae en ningún día y nunca se abre</translation>
    </message>
    <message>
        <source>give it days, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>darle días, como en &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>the window {} ends before it begins: it runs into the next day, {} h {} min in all</source>
        <translation>la ventana {} termina antes de empezar: sigue hasta el día siguiente, {} h {} min en total</translation>
    </message>
    <message>
        <source>write 00:00-24:00 for whole days</source>
        <translation>para días enteros, escribir 00:00-24:00</translation>
    </message>
    <message>
        <source>if the day was meant, write &quot;{}&quot;</source>
        <translation>si se pretendía el día, escribir &quot;{}&quot;</translation>
    </message>
    <message>
        <source>the windows {} and {} overlap</source>
        <translation>las ventanas {} y {} se solapan</translation>
    </message>
    <message>
        <source>join them into one, or correct the times</source>
        <translation>unirlas en una o corregir las horas</translation>
    </message>
    <message>
        <source>window {} has a day or time that does not exist</source>
        <translation>la ventana {} tiene un día u hora que no existe</translation>
    </message>
    <message>
        <source>times run from 00:00 to 24:00</source>
        <translation>las horas van de 00:00 a 24:00</translation>
    </message>
    <message>
        <source>the negated windows cover the whole week: the condition never holds</source>
        <translation>las ventanas negadas cubren toda la semana: la condición nunca se cumple</translation>
    </message>
    <message>
        <source>the windows cover the whole week: the condition always holds</source>
        <translation>las ventanas cubren toda la semana: la condición siempre se cumple</translation>
    </message>
    <message>
        <source>remove the condition, or correct the times</source>
        <translation>quitar la condición o corregir las horas</translation>
    </message>
    <message>
        <source>there is no time zone {}</source>
        <translation>no hay ninguna zona horaria {}</translation>
    </message>
    <message>
        <source>write a name of the IANA database, as in Europe/Madrid; none means UTC</source>
        <translation>escribir un nombre de la base IANA, como en Europe/Madrid; ninguno significa UTC</translation>
    </message>
    <message>
        <source>the front door cannot know the program: clients name it after the connection is encrypted, on the target</source>
        <translation>la entrada no puede conocer el programa: los clientes lo nombran con la conexión ya cifrada, en el destino</translation>
    </message>
    <message>
        <source>ask for a farm of its own in the connection file instead, or have a filter plug-in supply it</source>
        <translation>pedir en su lugar una granja propia en el archivo de conexión, o que lo aporte un complemento de filtro</translation>
    </message>
    <message>
        <source>the front door cannot know the client&apos;s name: clients tell it after the connection is encrypted, on the target</source>
        <translation>la entrada no puede conocer el nombre del cliente: se dice con la conexión ya cifrada, en el destino</translation>
    </message>
    <message>
        <source>use the client&apos;s address, or have a filter plug-in supply the name</source>
        <translation>usar la dirección del cliente, o que un complemento de filtro aporte el nombre</translation>
    </message>
    <message>
        <source>the front door often does not learn the domain: many clients leave it out of their first packet</source>
        <translation>la entrada a menudo no conoce el dominio: muchos clientes lo omiten en su primer paquete</translation>
    </message>
    <message>
        <source>use groups, or hand out connection files with user@domain</source>
        <translation>usar grupos o repartir archivos de conexión con user@domain</translation>
    </message>
    <message>
        <source>the set of the condition on {} is empty, so it never holds</source>
        <translation>el conjunto de la condición sobre {} está vacío, así que nunca se cumple</translation>
    </message>
    <message>
        <source>the set of the condition on {} is empty, so it always holds</source>
        <translation>el conjunto de la condición sobre {} está vacío, así que siempre se cumple</translation>
    </message>
    <message>
        <source>add a value, or remove the condition</source>
        <translation>añadir un valor o quitar la condición</translation>
    </message>
    <message>
        <source>window &quot;{}&quot; does not begin with days: write Mon Tue Wed Thu Fri Sat Sun, ranges of them or daily, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>la ventana &quot;{}&quot; no empieza por días: escribir Mon Tue Wed Thu Fri Sat Sun, intervalos o daily, como en &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>window &quot;{}&quot; has more than {} ranges; write several windows</source>
        <translation>la ventana &quot;{}&quot; tiene más de {} intervalos; escribir varias ventanas</translation>
    </message>
    <message>
        <source>window &quot;{}&quot;: &quot;{}&quot; is not a range of times; write HH:MM-HH:MM from 00:00 to 24:00, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>ventana &quot;{}&quot;: &quot;{}&quot; no es un intervalo de horas; escribir HH:MM-HH:MM de 00:00 a 24:00, como en &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>there is no time zone &quot;{}&quot; on this machine; write an IANA name such as Europe/Madrid</source>
        <translation>no hay ninguna zona horaria «{}» en esta máquina; escribir un nombre IANA como Europe/Madrid</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>El texto está vacío</translation>
    </message>
    <message>
        <source>This is not TOML: {}</source>
        <translation>Esto no es TOML: {}</translation>
    </message>
    <message>
        <source>A value is expected, not {}</source>
        <translation>Se espera un valor, no {}</translation>
    </message>
    <message>
        <source>A comma is missing here</source>
        <translation>Aquí falta una coma</translation>
    </message>
    <message>
        <source>The {} here is never closed</source>
        <translation>El {} de aquí nunca se cierra</translation>
    </message>
    <message>
        <source>{}: unknown key {}</source>
        <translation>{}: clave desconocida {}</translation>
    </message>
    <message>
        <source>known here: {}</source>
        <translation>conocidas aquí: {}</translation>
    </message>
    <message>
        <source>{} does not say what it looks at</source>
        <translation>{} no dice qué mira</translation>
    </message>
    <message>
        <source>{} does not say where to</source>
        <translation>{} no dice adónde</translation>
    </message>
    <message>
        <source>give it one of {}</source>
        <translation>darle uno de {}</translation>
    </message>
    <message>
        <source>Rule {} added at position {}: {}</source>
        <translation>Regla {} añadida en la posición {}: {}</translation>
    </message>
    <message>
        <source>Rule {} removed: {}</source>
        <translation>Regla {} quitada: {}</translation>
    </message>
    <message>
        <source>Rule {} moved to the top, position {}</source>
        <translation>Regla {} movida al principio, posición {}</translation>
    </message>
    <message>
        <source>Rule {} moved to after {}, position {}</source>
        <translation>Regla {} movida tras {}, posición {}</translation>
    </message>
    <message>
        <source>Rule {}: renamed from {} to {}</source>
        <translation>Regla {}: renombrada de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: enabled</source>
        <translation>Regla {}: activada</translation>
    </message>
    <message>
        <source>Rule {}: disabled</source>
        <translation>Regla {}: desactivada</translation>
    </message>
    <message>
        <source>Rule {}: comment changed from {} to {}</source>
        <translation>Regla {}: comentario cambiado de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: tags changed from {} to {}</source>
        <translation>Regla {}: etiquetas cambiadas de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: valid until changed from {} to {}</source>
        <translation>Regla {}: validez cambiada de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: narrowed by a condition on {}: {}</source>
        <translation>Regla {}: restringida por una condición sobre {}: {}</translation>
    </message>
    <message>
        <source>Rule {}: widened, no condition on {} any more; it was {}</source>
        <translation>Regla {}: ampliada, sin condición sobre {}; era {}</translation>
    </message>
    <message>
        <source>Rule {}: {} widened from {} to {}</source>
        <translation>Regla {}: {} ampliado de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: {} narrowed from {} to {}</source>
        <translation>Regla {}: {} restringido de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: {} changed from {} to {}</source>
        <translation>Regla {}: {} cambiado de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: {} says the same in other words, from {} to {}</source>
        <translation>Regla {}: {} dice lo mismo con otras palabras, de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: conditions in another order, which changes no outcome</source>
        <translation>Regla {}: condiciones en otro orden, lo que no cambia ningún resultado</translation>
    </message>
    <message>
        <source>Rule {}: action changed from {} to {}</source>
        <translation>Regla {}: acción cambiada de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: strength changed from {} to {}</source>
        <translation>Regla {}: fuerza cambiada de {} a {}</translation>
    </message>
    <message>
        <source>Rule {}: reconnect changed from {} to {}</source>
        <translation>Regla {}: regreso cambiado de {} a {}</translation>
    </message>
    <message>
        <source>Farm {}: policy added: {}</source>
        <translation>Granja {}: directiva añadida: {}</translation>
    </message>
    <message>
        <source>Farm {}: policy removed: {}</source>
        <translation>Granja {}: directiva quitada: {}</translation>
    </message>
    <message>
        <source>Farm {}: policy changed from {} to {}</source>
        <translation>Granja {}: directiva cambiada de {} a {}</translation>
    </message>
    <message>
        <source>Test {} added: {}</source>
        <translation>Prueba {} añadida: {}</translation>
    </message>
    <message>
        <source>Test {} removed: {}</source>
        <translation>Prueba {} quitada: {}</translation>
    </message>
    <message>
        <source>Test {} moved to the top</source>
        <translation>Prueba {} movida al principio</translation>
    </message>
    <message>
        <source>Test {} moved to after {}</source>
        <translation>Prueba {} movida tras {}</translation>
    </message>
    <message>
        <source>Test {} changed from {} to {}</source>
        <translation>Prueba {} cambiada de {} a {}</translation>
    </message>
    <message>
        <source>{} is {}, expected {}</source>
        <translation>{} es {}, se esperaba {}</translation>
    </message>
    <message>
        <source>is not refused, expected a refusal</source>
        <translation>no se rechaza, se esperaba un rechazo</translation>
    </message>
    <message>
        <source>its {}s are {}; none of them is one of {}</source>
        <translation>tiene como {} {}; ninguno es uno de {}</translation>
    </message>
    <message>
        <source>{} is not known</source>
        <translation>{} no se conoce</translation>
    </message>
    <message>
        <source>{}, not one of {}</source>
        <translation>{}, ninguno de {}</translation>
    </message>
    <message>
        <source>{}, outside of {}</source>
        <translation>{}, fuera de {}</translation>
    </message>
    <message>
        <source>is disabled</source>
        <translation>está desactivada</translation>
    </message>
    <message>
        <source>was valid until {}</source>
        <translation>fue válida hasta {}</translation>
    </message>
    <message>
        <source>no plug-in refused</source>
        <translation>ningún complemento rechazó</translation>
    </message>
    <message>
        <source>no rule applies, stays in {0}</source>
        <translation>no se aplica ninguna regla, queda en {0}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; farm {1}</source>
        <translation>regla {0} -&gt; granja {1}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; targets tagged {1} in {2}</source>
        <translation>regla {0} -&gt; destinos con etiqueta {1} en {2}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; {1}, outside all farms</source>
        <translation>regla {0} -&gt; {1}, fuera de todas las granjas</translation>
    </message>
    <message>
        <source>rule {0} refuses: {1}</source>
        <translation>la regla {0} rechaza: {1}</translation>
    </message>
    <message>
        <source>rule {0} applies, but keeps the user&apos;s session in {1}</source>
        <translation>la regla {0} se aplica, pero mantiene la sesión del usuario en {1}</translation>
    </message>
    <message>
        <source>the client named no user, so none was looked for</source>
        <translation>el cliente no nombró ningún usuario, así que no se buscó ninguna</translation>
    </message>
    <message>
        <source>{0} in {1}, none of them disconnected; the farm allows several</source>
        <translation>{0} en {1}, ninguna desconectada; la granja permite varias</translation>
    </message>
    <message>
        <source>{0} on {1} cannot be reached, the target is {2}; it ends and a new one is placed</source>
        <translation>{0} en {1} es inaccesible, el destino está {2}; termina y se asigna otra</translation>
    </message>
    <message>
        <source>{0} on {1} is not for the rule; it ends and a new one is placed</source>
        <translation>{0} en {1} no es para la regla; termina y se asigna otra</translation>
    </message>
    <message>
        <source>{0} on {1} cannot be reached, the target is {2}</source>
        <translation>{0} en {1} es inaccesible, el destino está {2}</translation>
    </message>
    <message>
        <source>{0} on {1} is not for the rule</source>
        <translation>{0} en {1} no es para la regla</translation>
    </message>
    <message>
        <source>fewest sessions -&gt; {0}, of {1} admitted</source>
        <translation>menos sesiones -&gt; {0}, de {1} admitidos</translation>
    </message>
    <message>
        <source>round robin -&gt; {0}, of {1} admitted the one that waited longest</source>
        <translation>por turnos -&gt; {0}, de {1} admitidos el que más esperó</translation>
    </message>
    <message>
        <source>fill -&gt; {0}, with {3} sessions the fullest of {1} admitted</source>
        <translation>llenar -&gt; {0}, con {3} sesiones el más lleno de {1} admitidos</translation>
    </message>
    <message>
        <source>two random choices -&gt; {0}, the less loaded of two drawn from {1} admitted</source>
        <translation>dos al azar -&gt; {0}, el menos cargado de dos entre {1} admitidos</translation>
    </message>
    <message>
        <source>least load -&gt; {0}, of {1} admitted</source>
        <translation>menor carga -&gt; {0}, de {1} admitidos</translation>
    </message>
    <message>
        <source>{0} has as many sessions as the policy allows it</source>
        <translation>{0} tiene tantas sesiones como permite la directiva</translation>
    </message>
    <message>
        <source>the user has as many sessions in {0} as the policy allows</source>
        <translation>el usuario tiene en {0} tantas sesiones como permite la directiva</translation>
    </message>
    <message>
        <source>none of {0} targets takes a new session</source>
        <translation>ninguno de {0} destinos acepta una sesión nueva</translation>
    </message>
    <message>
        <source>{0}, no environment asked</source>
        <translation>{0}, no se preguntó a ningún entorno</translation>
    </message>
    <message>
        <source>environment {0} not asked</source>
        <translation>no se preguntó al entorno {0}</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hizo falta</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no alcanzado</translation>
    </message>
    <message>
        <source>not fewest: {} sessions at weight {}</source>
        <translation>no el menor: {} sesiones con peso {}</translation>
    </message>
    <message>
        <source>the rule does not lead there</source>
        <translation>la regla no lleva allí</translation>
    </message>
    <message>
        <source>equally loaded, its name comes later</source>
        <translation>misma carga, su nombre va después</translation>
    </message>
    <message>
        <source>at its limit, {} of {}</source>
        <translation>en su límite, {} de {}</translation>
    </message>
    <message>
        <source>the user&apos;s session is elsewhere</source>
        <translation>la sesión del usuario está en otra parte</translation>
    </message>
    <message>
        <source>; of farm {}: {}</source>
        <translation>; de la granja {}: {}</translation>
    </message>
    <message>
        <source>no answer to the X.224 connection request within 2 s</source>
        <translation>sin respuesta a la petición de conexión X.224 en 2 s</translation>
    </message>
    <message>
        <source>store {} cannot be opened: {}; check the URL, and that the server runs</source>
        <translation>no se puede abrir el almacén {}: {}; comprobar la URL y que el servidor funciona</translation>
    </message>
    <message>
        <source>store {} cannot be opened: {}; {}</source>
        <translation>no se puede abrir el almacén {}: {}; {}</translation>
    </message>
    <message>
        <source>store {}: the connection was lost ({}); check that the server runs</source>
        <translation>almacén {}: se perdió la conexión ({}); comprobar que el servidor funciona</translation>
    </message>
    <message>
        <source>store {}, as {}: {}; {}</source>
        <translation>almacén {}, como {}: {}; {}</translation>
    </message>
    <message>
        <source>check the user and the password, which belongs into ~/.pgpass</source>
        <translation>comprobar el usuario y la contraseña, que va en ~/.pgpass</translation>
    </message>
    <message>
        <source>put the password into ~/.pgpass</source>
        <translation>poner la contraseña en ~/.pgpass</translation>
    </message>
    <message>
        <source>have the server&apos;s pg_hba.conf let this user in</source>
        <translation>permitir este usuario en el pg_hba.conf del servidor</translation>
    </message>
    <message>
        <source>check the user, and the server&apos;s pg_hba.conf</source>
        <translation>comprobar el usuario y el pg_hba.conf del servidor</translation>
    </message>
    <message>
        <source>have the user granted CONNECT on it</source>
        <translation>conceder CONNECT al usuario</translation>
    </message>
    <message>
        <source>create the database (createdb), or name another one</source>
        <translation>crear la base de datos (createdb) o nombrar otra</translation>
    </message>
    <message>
        <source>check the host&apos;s name in the URL</source>
        <translation>comprobar el nombre del host en la URL</translation>
    </message>
    <message>
        <source>start the server, or check host and port in the URL</source>
        <translation>arrancar el servidor o comprobar host y puerto en la URL</translation>
    </message>
    <message>
        <source>start the server, or check the socket&apos;s folder in the URL</source>
        <translation>arrancar el servidor o comprobar la carpeta del socket en la URL</translation>
    </message>
    <message>
        <source>raise the server&apos;s max_connections</source>
        <translation>subir max_connections del servidor</translation>
    </message>
    <message>
        <source>check that the host is up and lets connections through</source>
        <translation>comprobar que el host está en marcha y deja pasar conexiones</translation>
    </message>
    <message>
        <source>name the primary server, or wait until a standby was promoted</source>
        <translation>nombrar el servidor primario o esperar a que se promueva uno de reserva</translation>
    </message>
    <message>
        <source>the server takes no writes; name the primary server</source>
        <translation>el servidor no acepta escrituras; nombrar el servidor primario</translation>
    </message>
    <message>
        <source>make room on the server&apos;s disk</source>
        <translation>hacer sitio en el disco del servidor</translation>
    </message>
    <message>
        <source>try it again</source>
        <translation>intentarlo de nuevo</translation>
    </message>
    <message>
        <source>target &quot;{}&quot; is in farm &quot;{}&quot;, and an import does not move it to &quot;{}&quot;; correct the farm, or choose another name</source>
        <translation>el destino «{}» está en la granja «{}» y una importación no lo mueve a «{}»; corregir la granja o elegir otro nombre</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot; still has target &quot;{}&quot;; remove it first</source>
        <translation>la granja «{}» aún tiene el destino «{}»; quitarlo antes</translation>
    </message>
    <message>
        <source>an address belongs to one target; change the others without it</source>
        <translation>una dirección pertenece a un destino; cambiar los demás sin ella</translation>
    </message>
    <message>
        <source>targets to change</source>
        <translation>destinos por cambiar</translation>
    </message>
    <message>
        <source>targets of the import</source>
        <translation>destinos de la importación</translation>
    </message>
    <message>
        <source>the import has {} targets and farms; it may have 1 to {}</source>
        <translation>la importación tiene {} destinos y granjas; puede tener de 1 a {}</translation>
    </message>
    <message>
        <source>store {} has changes in {} that cannot be read without write access to its folder; ask for that, or copy both files to a folder of your own</source>
        <translation>el almacén {} tiene cambios en {} que no se pueden leer sin permiso de escritura en su carpeta; pídalo o copie ambos archivos a una carpeta propia</translation>
    </message>
    <message>
        <source>{} is not there any more</source>
        <translation>{} ya no está</translation>
    </message>
    <message>
        <source>the draft would begin at {}, which is not yet; leave the time out for now</source>
        <translation>el borrador empezaría el {}, que aún no ha llegado; omitir la hora para ahora</translation>
    </message>
    <message>
        <source>it has to be about {}</source>
        <translation>tiene que tratar de {}</translation>
    </message>
    <message>
        <source>plug-in &quot;{}&quot;: deadline</source>
        <translation>complemento «{}»: plazo</translation>
    </message>
    <message>
        <source>plug-ins of the stage</source>
        <translation>complementos de la etapa</translation>
    </message>
    <message>
        <source>there is no stage &quot;{}&quot;; the stages are {}</source>
        <translation>no hay ninguna etapa «{}»; las etapas son {}</translation>
    </message>
    <message>
        <source>the configuration of plug-in {} is not UTF-8 text; save it as UTF-8</source>
        <translation>la configuración del complemento {} no es texto UTF-8; guardarla como UTF-8</translation>
    </message>
    <message>
        <source>the settings of the plug-ins are not UTF-8 text; save them as UTF-8</source>
        <translation>los ajustes de los complementos no son texto UTF-8; guardarlos como UTF-8</translation>
    </message>
    <message>
        <source>the chain of plug-ins</source>
        <translation>la cadena de complementos</translation>
    </message>
    <message>
        <source>nothing was ever set about plug-in {}; `farmwardenctl plugin list` shows what there is</source>
        <translation>nunca se ajustó nada del complemento {}; `farmwardenctl plugin list` muestra lo que hay</translation>
    </message>
    <message>
        <source>{} cannot be set up so:{}</source>
        <translation>{}: no se puede ajustar así:{}</translation>
    </message>
    <message>
        <source>plug-in {}</source>
        <translation>complemento {}</translation>
    </message>
    <message>
        <source>the settings of the plug-ins</source>
        <translation>los ajustes de los complementos</translation>
    </message>
    <message>
        <source>plug-in {} sends this connection to {}, where nothing can be reserved</source>
        <translation>el complemento {} envía esta conexión a {}, donde no se puede reservar nada</translation>
    </message>
    <message>
        <source>no broker runs on this store, and only a broker runs plug-ins; start farmwardend</source>
        <translation>ningún broker funciona en este almacén, y solo un broker ejecuta complementos; inicie farmwardend</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>client_name</source>
        <translation>nombre del cliente</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>granja</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>target</source>
        <translation>destino</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>GoToSheet</name>
    <message>
        <source>Go to a time</source>
        <translation>Ir a un momento</translation>
    </message>
    <message>
        <source>The journal reaches back to %1.</source>
        <translation>El diario llega hasta %1.</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm:ss</source>
        <comment>format of a moment</comment>
        <translation>ddd d MMM yyyy  HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>semicolons</source>
        <translation>puntos y coma</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabuladores</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>comas</translation>
    </message>
</context>
<context>
    <name>ImportWording</name>
    <message>
        <source>use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>usar de 1 a 64 letras, cifras, puntos, guiones y guiones bajos, empezando por letra o cifra</translation>
    </message>
    <message>
        <source>There are titles and no rows</source>
        <translation>Hay títulos y ninguna fila</translation>
    </message>
    <message>
        <source>add a row for each target</source>
        <translation>añadir una fila por destino</translation>
    </message>
    <message>
        <source>There are more than %1 rows</source>
        <translation>Hay más de %1 filas</translation>
    </message>
    <message>
        <source>import it in parts</source>
        <translation>importarlo por partes</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;</source>
        <translation>No hay ninguna columna «%1»</translation>
    </message>
    <message>
        <source>say above what it means, or leave it out</source>
        <translation>decir arriba qué significa, u omitirla</translation>
    </message>
    <message>
        <source>say above whether it is &quot;%1&quot;</source>
        <translation>decir arriba si es «%1»</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; means the same as one before it</source>
        <translation>La columna «%1» significa lo mismo que una anterior</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>omitir una de ellas</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is missing</source>
        <translation>Falta la columna «%1»</translation>
    </message>
    <message>
        <source>add it to the first line, or say above which one it is</source>
        <translation>añadirla a la primera línea o decir arriba cuál es</translation>
    </message>
    <message>
        <source>There is nothing in it</source>
        <translation>No contiene nada</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>elegir otro archivo</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>se abre una comilla y nunca se cierra</translation>
    </message>
    <message>
        <source>close it, or double it if it belongs to the text</source>
        <translation>cerrarla, o duplicarla si es parte del texto</translation>
    </message>
    <message>
        <source>there is text after a closing quote</source>
        <translation>hay texto tras una comilla de cierre</translation>
    </message>
    <message>
        <source>put it inside the quotes, or double quotes that belong to the text</source>
        <translation>ponerlo dentro de las comillas, o duplicar las que son parte del texto</translation>
    </message>
    <message>
        <source>it has %1 fields where the first line names %2</source>
        <translation>tiene %1 campos donde la primera línea nombra %2</translation>
    </message>
    <message>
        <source>check the separators of this line</source>
        <translation>comprobar los separadores de esta línea</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>falta el nombre</translation>
    </message>
    <message>
        <source>name the target</source>
        <translation>dar nombre al destino</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a target&apos;s name</source>
        <translation>«%1» no puede ser nombre de destino</translation>
    </message>
    <message>
        <source>%1 is in line %2 already</source>
        <translation>%1 ya está en la línea %2</translation>
    </message>
    <message>
        <source>keep one of the two lines</source>
        <translation>conservar una de las dos líneas</translation>
    </message>
    <message>
        <source>the farm is missing</source>
        <translation>falta la granja</translation>
    </message>
    <message>
        <source>name the farm that it belongs to</source>
        <translation>nombrar la granja a la que pertenece</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a farm&apos;s name</source>
        <translation>«%1» no puede ser nombre de granja</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>no hay ninguna granja %1</translation>
    </message>
    <message>
        <source>let the import add it, or correct the name</source>
        <translation>dejar que la importación la añada, o corregir el nombre</translation>
    </message>
    <message>
        <source>correct it to %1, or let the import add it</source>
        <translation>corregirlo a %1, o dejar que la importación la añada</translation>
    </message>
    <message>
        <source>%1 is in farm %2, and a target cannot be moved</source>
        <translation>%1 está en la granja %2 y un destino no se puede mover</translation>
    </message>
    <message>
        <source>correct the farm, or choose another name</source>
        <translation>corregir la granja o elegir otro nombre</translation>
    </message>
    <message>
        <source>the address is missing</source>
        <translation>falta la dirección</translation>
    </message>
    <message>
        <source>write HOST or HOST:PORT</source>
        <translation>escribir HOST o HOST:PORT</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address</source>
        <translation>«%1» no es un nombre de host ni una dirección IP</translation>
    </message>
    <message>
        <source>write HOST, HOST:PORT or [IPv6]:PORT</source>
        <translation>escribir HOST, HOST:PORT o [IPv6]:PORT</translation>
    </message>
    <message>
        <source>address %1 does not resolve (%2)</source>
        <translation>la dirección %1 no se resuelve (%2)</translation>
    </message>
    <message>
        <source>correct it, or make the name known to this machine</source>
        <translation>corregirla o dar a conocer el nombre a esta máquina</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;</source>
        <translation>no hay ningún tipo «%1»</translation>
    </message>
    <message>
        <source>use session-host, virtual-machine, blade or desktop</source>
        <translation>usar session-host, virtual-machine, blade o desktop</translation>
    </message>
    <message>
        <source>weight &quot;%1&quot; is no whole number from %2 to %3</source>
        <translation>el peso «%1» no es un entero de %2 a %3</translation>
    </message>
    <message>
        <source>correct it; 100 is usual</source>
        <translation>corregirlo; lo habitual es 100</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; is no whole number from 0 to %2</source>
        <translation>el límite «%1» no es un entero de 0 a %2</translation>
    </message>
    <message>
        <source>correct it; 0 is no limit</source>
        <translation>corregirlo; 0 es sin límite</translation>
    </message>
    <message>
        <source>not all of &quot;%1&quot; are tags</source>
        <translation>no todo en «%1» son etiquetas</translation>
    </message>
    <message>
        <source>environment &quot;%1&quot; is too long or has control characters</source>
        <translation>el entorno «%1» es demasiado largo o tiene caracteres de control</translation>
    </message>
    <message>
        <source>shorten it to 500 bytes on one line</source>
        <translation>acortarlo a 500 bytes en una línea</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Granja</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>demasiado grande</translation>
    </message>
    <message>
        <source>not what was expected for %1</source>
        <translation>no lo esperado para %1</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>El archivo anterior se conserva como %1.</translation>
    </message>
    <message>
        <source>It could not be set aside as %1.</source>
        <translation>No se pudo apartar como %1.</translation>
    </message>
    <message>
        <source>The settings file was damaged (%1); what could not be read is at its default. %2</source>
        <translation>El archivo de ajustes estaba dañado (%1); lo que no se pudo leer tiene su valor por omisión. %2</translation>
    </message>
    <message>
        <source>Settings are not kept: the folder %1 cannot be made.</source>
        <translation>Los ajustes no se guardan: no se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Settings are not kept: %1 cannot be written (%2).</source>
        <translation>Los ajustes no se guardan: no se puede escribir %1 (%2).</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The console of Farmwarden, a connection broker for remote desktops.</source>
        <translation>La consola de Farmwarden, un broker de conexiones para escritorios remotos.</translation>
    </message>
    <message>
        <source>Open an invented farm that moves. Nothing is kept.</source>
        <translation>Abrir una granja inventada que se mueve. No se guarda nada.</translation>
    </message>
    <message>
        <source>Another invented farm for each number.</source>
        <translation>Otra granja inventada para cada número.</translation>
    </message>
    <message>
        <source>What to select: target:NAME, farm:NAME, session:ID, or sessions:FILTER.</source>
        <translation>Qué seleccionar: target:NAME, farm:NAME, session:ID o sessions:FILTER.</translation>
    </message>
    <message>
        <source>Moment to show instead of now: a time (RFC 3339), or how long ago, such as 90m.</source>
        <translation>Momento que se muestra en lugar de ahora: una hora (RFC 3339) o hace cuánto, como 90m.</translation>
    </message>
    <message>
        <source>Language of the window: %1. Default: the setting, else the system&apos;s.</source>
        <translation>Idioma de la ventana: %1. Por omisión: el ajuste, si no el del sistema.</translation>
    </message>
    <message>
        <source>Draw the window into a PNG file and end.</source>
        <translation>Dibujar la ventana en un archivo PNG y terminar.</translation>
    </message>
    <message>
        <source>Print what the window shows and end.</source>
        <translation>Escribir lo que muestra la ventana y terminar.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1600x1000.</source>
        <translation>Tamaño de la ventana, como 1600x1000.</translation>
    </message>
    <message>
        <source>One store at a time can be opened.</source>
        <translation>Solo se puede abrir un almacén a la vez.</translation>
    </message>
    <message>
        <source>The demo has a store of its own; leave out %1.</source>
        <translation>La demo tiene su propio almacén; omitir %1.</translation>
    </message>
    <message>
        <source>--seed wants a number, not &quot;%1&quot;.</source>
        <translation>--seed requiere un número, no «%1».</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; there are %2.</source>
        <translation>No hay ninguna página «%1»; hay %2.</translation>
    </message>
    <message>
        <source>--at wants a time such as 2026-11-22T10:40:00Z, or how long ago, such as 90m, not &quot;%1&quot;.</source>
        <translation>--at requiere una hora como 2026-11-22T10:40:00Z o hace cuánto, como 90m, no «%1».</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; there are %2.</source>
        <translation>No hay ningún idioma «%1»; hay %2.</translation>
    </message>
    <message>
        <source>--size wants width x height in pixels, such as 1600x1000, not &quot;%1&quot;.</source>
        <translation>--size requiere ancho x alto en píxeles, como 1600x1000, no «%1».</translation>
    </message>
    <message>
        <source>Path of a store, or postgresql://… Default: the one that was open last.</source>
        <translation>Ruta de un almacén, o postgresql://… Por omisión: el último abierto.</translation>
    </message>
    <message>
        <source>Page to show: overview, farms, sessions, policy, activity or settings.</source>
        <translation>Página que se muestra: overview, farms, sessions, policy, activity o settings.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light, dark, high-contrast o system.</translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot;; there are light, dark, high-contrast and system.</source>
        <translation>No hay ningún tema «%1»; hay light, dark, high-contrast y system.</translation>
    </message>
</context>
<context>
    <name>PolicyWording</name>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>client address</source>
        <translation>dirección del cliente</translation>
    </message>
    <message>
        <source>client name</source>
        <translation>nombre del cliente</translation>
    </message>
    <message>
        <source>asked farm</source>
        <translation>granja pedida</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>send to farm</source>
        <translation>enviar a granja</translation>
    </message>
    <message>
        <source>send to targets</source>
        <translation>enviar a destinos</translation>
    </message>
    <message>
        <source>send to tagged targets</source>
        <translation>enviar a destinos con etiqueta</translation>
    </message>
    <message>
        <source>send outside</source>
        <translation>enviar afuera</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>rechazar</translation>
    </message>
    <message>
        <source>live</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>partly shadowed</source>
        <translation>eclipsada en parte</translation>
    </message>
    <message>
        <source>redundant</source>
        <translation>redundante</translation>
    </message>
    <message>
        <source>possibly shadowed</source>
        <translation>quizá eclipsada</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>sin efecto</translation>
    </message>
    <message>
        <source>never matches</source>
        <translation>nunca coincide</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movida</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>other rule</source>
        <translation>otra regla</translation>
    </message>
    <message>
        <source>other target</source>
        <translation>otro destino</translation>
    </message>
    <message>
        <source>other farm</source>
        <translation>otra granja</translation>
    </message>
    <message>
        <source>now outside</source>
        <translation>ahora fuera</translation>
    </message>
    <message>
        <source>now inside</source>
        <translation>ahora dentro</translation>
    </message>
    <message>
        <source>newly allowed</source>
        <translation>ahora permitida</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>user is not</source>
        <translation>usuario no es</translation>
    </message>
    <message>
        <source>user is</source>
        <translation>usuario es</translation>
    </message>
    <message>
        <source>group is not</source>
        <translation>grupo no es</translation>
    </message>
    <message>
        <source>group is</source>
        <translation>grupo es</translation>
    </message>
    <message>
        <source>domain is not</source>
        <translation>dominio no es</translation>
    </message>
    <message>
        <source>domain is</source>
        <translation>dominio es</translation>
    </message>
    <message>
        <source>client not in</source>
        <translation>cliente fuera de</translation>
    </message>
    <message>
        <source>client in</source>
        <translation>cliente en</translation>
    </message>
    <message>
        <source>client name is not</source>
        <translation>nombre del cliente no es</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no pedida</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>program is not</source>
        <translation>programa no es</translation>
    </message>
    <message>
        <source>program is</source>
        <translation>programa es</translation>
    </message>
    <message>
        <source>tag is not</source>
        <translation>etiqueta no es</translation>
    </message>
    <message>
        <source>tag is</source>
        <translation>etiqueta es</translation>
    </message>
    <message>
        <source>not when</source>
        <translation>no cuando</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuando</translation>
    </message>
    <message>
        <source>tag %1 where asked</source>
        <translation>etiqueta %1 donde se pidió</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <translation>%1, etiqueta %2</translation>
    </message>
    <message>
        <source>refuse “%1”</source>
        <translation>rechazar «%1»</translation>
    </message>
    <message>
        <source>prefer %1</source>
        <translation>preferir %1</translation>
    </message>
    <message>
        <source>any connection</source>
        <translation>cualquier conexión</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicar %1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>Pegar %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>Activar %1</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>Desactivar %1</translation>
    </message>
    <message>
        <source>Edit a condition of %1</source>
        <translation>Editar una condición de %1</translation>
    </message>
    <message>
        <source>Edit where %1 leads</source>
        <translation>Editar adónde lleva %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Edit test %1</source>
        <translation>Editar la prueba %1</translation>
    </message>
    <message>
        <source>Merge with version %1</source>
        <translation>Combinar con la versión %1</translation>
    </message>
    <message>
        <source>Take over version %1</source>
        <translation>Adoptar la versión %1</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>asks for %1</source>
        <translation>pide %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Redirect rules</source>
        <translation>Reglas de redirección</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Sesión existente</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>Reparto de carga</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>Orchestration</source>
        <translation>Orquestación</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirección</translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation>Editar las etiquetas de %1</translation>
    </message>
    <message>
        <source>Edit the comment of %1</source>
        <translation>Editar el comentario de %1</translation>
    </message>
    <message>
        <source>Edit how long %1 holds</source>
        <translation>Editar hasta cuándo vale %1</translation>
    </message>
    <message>
        <source>Add an exception to %1</source>
        <translation>Añadir una excepción a %1</translation>
    </message>
    <message>
        <source>Merge %1 into another rule</source>
        <translation>Combinar %1 con otra regla</translation>
    </message>
    <message>
        <source>Ignore the mark of %1, or heed it</source>
        <translation>Ignorar o atender la marca de %1</translation>
    </message>
    <message>
        <source>Edit farm %1</source>
        <translation>Editar granja %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>regla %1</translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation>las reglas %1</translation>
    </message>
    <message>
        <source>Fully shadowed by %1</source>
        <translation>Eclipsada del todo por %1</translation>
    </message>
    <message>
        <source>Fully shadowed</source>
        <translation>Eclipsada del todo</translation>
    </message>
    <message>
        <source>Partly shadowed by %1</source>
        <translation>Eclipsada en parte por %1</translation>
    </message>
    <message>
        <source>Partly shadowed</source>
        <translation>Eclipsada en parte</translation>
    </message>
    <message>
        <source>Possibly shadowed by %1</source>
        <translation>Quizá eclipsada por %1</translation>
    </message>
    <message>
        <source>Possibly shadowed</source>
        <translation>Quizá eclipsada</translation>
    </message>
    <message>
        <source>Redundant: the same comes of %1</source>
        <translation>Redundante: lo mismo resulta de %1</translation>
    </message>
    <message>
        <source>Redundant: the catch-all answers the same</source>
        <translation>Redundante: la regla final responde lo mismo</translation>
    </message>
    <message>
        <source>Disabled: it decides nothing</source>
        <translation>Desactivada: no decide nada</translation>
    </message>
    <message>
        <source>Move above %1</source>
        <translation>Mover encima de %1</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>Combinar con %1</translation>
    </message>
    <message>
        <source>Add “%1” to %2</source>
        <translation>Añadir «%1» a %2</translation>
    </message>
    <message>
        <source>Ignore until version %1</source>
        <translation>Ignorar hasta la versión %1</translation>
    </message>
    <message>
        <source>Heed the mark again</source>
        <translation>Volver a atender la marca</translation>
    </message>
    <message>
        <source>Open in What-if</source>
        <translation>Abrir en «Y si»</translation>
    </message>
    <message>
        <source>No hits since %1, as far as the journal was read</source>
        <translation>Sin aciertos desde %1, hasta donde se leyó el diario</translation>
    </message>
    <message>
        <source>%1 hits in the last 30 days, %2 since %3</source>
        <translation>%1 aciertos en los últimos 30 días, %2 desde %3</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Primero: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Último: %1</translation>
    </message>
    <message>
        <source>Version %1: %2, last %3</source>
        <translation>Versión %1: %2, último %3</translation>
    </message>
    <message>
        <source>→ %1 in %2</source>
        <translation>→ %1 en %2</translation>
    </message>
    <message>
        <source>→ back to the session on %1 in %2</source>
        <translation>→ de vuelta a la sesión en %1 de %2</translation>
    </message>
    <message>
        <source>→ outside, %1</source>
        <translation>→ afuera, %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazada: %1</translation>
    </message>
    <message>
        <source>the whole rule</source>
        <translation>la regla entera</translation>
    </message>
    <message>
        <source>balancing and quotas</source>
        <translation>reparto y cuotas</translation>
    </message>
    <message>
        <source>the whole test</source>
        <translation>la prueba entera</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>el orden</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>activada</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>válida hasta</translation>
    </message>
    <message>
        <source>where it leads</source>
        <translation>adónde lleva</translation>
    </message>
    <message>
        <source>prefer or require</source>
        <translation>preferir o exigir</translation>
    </message>
    <message>
        <source>existing sessions</source>
        <translation>sesiones existentes</translation>
    </message>
    <message>
        <source>balancing</source>
        <translation>reparto</translation>
    </message>
    <message>
        <source>sessions at most</source>
        <translation>sesiones como máximo</translation>
    </message>
    <message>
        <source>sessions a user at most</source>
        <translation>sesiones por usuario como máximo</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>la conexión</translation>
    </message>
    <message>
        <source>what is expected</source>
        <translation>lo que se espera</translation>
    </message>
    <message>
        <source>condition on %1</source>
        <translation>condición sobre %1</translation>
    </message>
</context>
<context>
    <name>ProblemsList</name>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>No marks: every rule can decide something, and nothing contradicts the farm.</source>
        <translation>Sin marcas: cada regla puede decidir algo y nada contradice a la granja.</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorada</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>indicación</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>any connection</source>
        <translation>cualquier conexión</translation>
    </message>
    <message>
        <source>the farm it asked for</source>
        <translation>la granja que pidió</translation>
    </message>
    <message>
        <source>last</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>Regla final</translation>
    </message>
    <message numerus="yes">
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>sin uso desde hace %n día</numerusform>
            <numerusform>sin uso desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>activada</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>any connection; add a condition</source>
        <translation>cualquier conexión; añadir una condición</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorada</translation>
    </message>
</context>
<context>
    <name>RuleColumns</name>
    <message>
        <source>any connection</source>
        <translation>cualquier conexión</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>last</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>Regla final</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>All conditions hold → first match wins</source>
        <translation>Se cumplen todas las condiciones → gana la primera</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Hits, 30 d</source>
        <translation>Aciertos, 30 d</translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Primer acierto</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Último acierto</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
</context>
<context>
    <name>RuleFilter</name>
    <message>
        <source>“is:%1” is not known; there are %2</source>
        <translation>«is:%1» no se conoce; hay %2</translation>
    </message>
    <message>
        <source>“unused:” needs a number of days, as in unused:30</source>
        <translation>«unused:» necesita un número de días, como en unused:30</translation>
    </message>
    <message>
        <source>“%1:” needs a value, as in %1:finance</source>
        <translation>«%1:» necesita un valor, como en %1:finance</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>this store cannot be written: %1 (%2)</source>
        <translation>no se puede escribir este almacén: %1 (%2)</translation>
    </message>
    <message>
        <source>neither this store nor its inbox can be written: %1 (%2); ask for write access to both</source>
        <translation>no se puede escribir este almacén ni su buzón: %1 (%2); pedir permiso de escritura para ambos</translation>
    </message>
    <message>
        <source>%1; nobody writes it now, and you see it as it was left</source>
        <translation>%1; nadie lo escribe ahora y se ve como quedó</translation>
    </message>
</context>
<context>
    <name>WallLegend</name>
    <message>
        <source>load 0</source>
        <translation>carga 0</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
</context>
<context>
    <name>WhyRules</name>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>client name</source>
        <translation>nombre del cliente</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>granja</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>all conditions hold</source>
        <translation>se cumplen todas las condiciones</translation>
    </message>
    <message>
        <source>%1 is not known, wanted: %2</source>
        <translation>%1 no se conoce, se requiere: %2</translation>
    </message>
    <message>
        <source>%1 is %2, which the rule leaves out</source>
        <translation>%1 es %2, que la regla excluye</translation>
    </message>
    <message>
        <source>%1 is %2, wanted: %3</source>
        <translation>%1 es %2, se requiere: %3</translation>
    </message>
    <message>
        <source>nobody could be asked for the user&apos;s groups</source>
        <translation>no hubo a quién preguntar por los grupos del usuario</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>terminada desde %1</translation>
    </message>
    <message>
        <source>its condition on %1 cannot be read</source>
        <translation>su condición sobre %1 no se puede leer</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Add farm %1</source>
        <translation>Añadir la granja %1</translation>
    </message>
    <message>
        <source>Change farm %1</source>
        <translation>Cambiar la granja %1</translation>
    </message>
    <message>
        <source>Remove farm %1</source>
        <translation>Quitar la granja %1</translation>
    </message>
    <message>
        <source>Add target %1 to %2</source>
        <translation>Añadir el destino %1 a %2</translation>
    </message>
    <message>
        <source>Change target %1</source>
        <translation>Cambiar el destino %1</translation>
    </message>
    <message>
        <source>Remove target %1</source>
        <translation>Quitar el destino %1</translation>
    </message>
    <message>
        <source>Hold %1: %2</source>
        <translation>Retener %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>Levantar %n retención</numerusform>
            <numerusform>Levantar %n retenciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>Desconectar %n sesión</numerusform>
            <numerusform>Desconectar %n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 in %2</source>
        <translation>Asignar %1 en %2</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>no hay ninguna granja %1</translation>
    </message>
    <message>
        <source>farm %1 has no targets</source>
        <translation>la granja %1 no tiene destinos</translation>
    </message>
    <message>
        <source>no target of %1 takes new sessions: held, down, quarantined or full</source>
        <translation>ningún destino de %1 acepta sesiones nuevas: retenidos, caídos, en cuarentena o llenos</translation>
    </message>
    <message>
        <source>%1 has as many sessions as the policy allows it</source>
        <translation>%1 tiene tantas sesiones como permite la directiva</translation>
    </message>
    <message>
        <source>the user has as many sessions in %1 as the policy allows</source>
        <translation>el usuario tiene en %1 tantas sesiones como permite la directiva</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>cambió entretanto</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>ya existe</translation>
    </message>
    <message>
        <source>wrong input</source>
        <translation>entrada incorrecta</translation>
    </message>
    <message>
        <source>not allowed now</source>
        <translation>no permitido ahora</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>inaccesible</translation>
    </message>
    <message>
        <source>by its owner or an administrator</source>
        <translation>por su dueño o un administrador</translation>
    </message>
    <message>
        <source>replaced by another one</source>
        <translation>reemplazada por otra</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>terminó su plazo</translation>
    </message>
    <message>
        <source>the target has restarted</source>
        <translation>el destino se reinició</translation>
    </message>
    <message>
        <source>the target was removed</source>
        <translation>se quitó el destino</translation>
    </message>
    <message>
        <source>name of the farm</source>
        <translation>nombre de la granja</translation>
    </message>
    <message>
        <source>name of the target</source>
        <translation>nombre del destino</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>nombre de usuario</translation>
    </message>
    <message>
        <source>domain of the user</source>
        <translation>dominio del usuario</translation>
    </message>
    <message>
        <source>pending, active or disconnected</source>
        <translation>pending, active o disconnected</translation>
    </message>
    <message>
        <source>address, network or name of the client</source>
        <translation>dirección, red o nombre del cliente</translation>
    </message>
    <message>
        <source>session id</source>
        <translation>identificador de sesión</translation>
    </message>
    <message>
        <source>why the session was placed there</source>
        <translation>por qué se asignó allí la sesión</translation>
    </message>
    <message>
        <source>disconnected for at least (&gt;30m) or less (&lt;2h)</source>
        <translation>desconectada al menos (&gt;30m) o menos de (&lt;2h)</translation>
    </message>
    <message>
        <source>in this state for at least (&gt;30m) or less (&lt;2h)</source>
        <translation>en este estado al menos (&gt;30m) o menos de (&lt;2h)</translation>
    </message>
    <message>
        <source>placed at least (&gt;7d) or less (&lt;1h) ago</source>
        <translation>asignada hace al menos (&gt;7d) o menos de (&lt;1h)</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>desconectada</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en cuarentena</translation>
    </message>
    <message>
        <source>reconnect-only</source>
        <translation>solo regreso</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>session host</source>
        <translation>host de sesiones</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>máquina virtual</translation>
    </message>
    <message>
        <source>blade</source>
        <translation>blade</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>escritorio</translation>
    </message>
    <message>
        <source>fewest sessions</source>
        <translation>menos sesiones</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>por turnos</translation>
    </message>
    <message>
        <source>fill one after the other</source>
        <translation>llenar uno tras otro</translation>
    </message>
    <message>
        <source>two random choices</source>
        <translation>dos elegidos al azar</translation>
    </message>
    <message>
        <source>least load</source>
        <translation>menor carga</translation>
    </message>
    <message>
        <source>one session a user</source>
        <translation>una sesión por usuario</translation>
    </message>
    <message>
        <source>several sessions a user</source>
        <translation>varias sesiones por usuario</translation>
    </message>
    <message>
        <source>existing session</source>
        <translation>sesión existente</translation>
    </message>
    <message>
        <source>placed by the front door while no broker answered</source>
        <translation>asignada por la entrada mientras ningún broker respondía</translation>
    </message>
    <message>
        <source>its turn, round robin</source>
        <translation>le tocaba, por turnos</translation>
    </message>
    <message>
        <source>the fullest</source>
        <translation>el más lleno</translation>
    </message>
    <message>
        <source>less loaded of two drawn</source>
        <translation>el menos cargado de dos al azar</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>new sessions failed</source>
        <translation>fallaron sesiones nuevas</translation>
    </message>
    <message>
        <source>at its limit</source>
        <translation>en su límite</translation>
    </message>
    <message>
        <source>below its minimum of open targets</source>
        <translation>bajo su mínimo de destinos abiertos</translation>
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
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>at next restart</source>
        <translation>en el próximo reinicio</translation>
    </message>
    <message>
        <source>when released</source>
        <translation>al levantarla</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 activas</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <translation>%1 desconectadas</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 pendientes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of a moment</comment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm:ss t</source>
        <comment>format of a moment</comment>
        <translation>ddd d MMM yyyy HH:mm:ss t</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiado</numerusform>
            <numerusform>%n cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n quitado</numerusform>
            <numerusform>%n quitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Import targets: %1</source>
        <translation>Importar destinos: %1</translation>
    </message>
    <message>
        <source>Import %1: %2</source>
        <translation>Importar %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n disconnected</source>
        <translation>
            <numerusform>%n desconectada</numerusform>
            <numerusform>%n desconectadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n no: %1</numerusform>
            <numerusform>%n no: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the client closed the connection</source>
        <translation>el cliente cerró la conexión</translation>
    </message>
    <message>
        <source>the client never came</source>
        <translation>el cliente nunca llegó</translation>
    </message>
    <message>
        <source>left disconnected for too long</source>
        <translation>desconectada demasiado tiempo</translation>
    </message>
    <message>
        <source>the user has logged off</source>
        <translation>el usuario cerró la sesión</translation>
    </message>
    <message>
        <source>a rule sent the user elsewhere</source>
        <translation>una regla envió al usuario a otra parte</translation>
    </message>
    <message>
        <source>Tell that there is no draft any more</source>
        <translation>Avisar de que ya no hay borrador</translation>
    </message>
    <message numerus="yes">
        <source>Tell of a draft of %n change(s)</source>
        <translation>
            <numerusform>Avisar de un borrador con %n cambio</numerusform>
            <numerusform>Avisar de un borrador con %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>quién lo pidió</translation>
    </message>
    <message>
        <source>a farm, target, user or word of the entry</source>
        <translation>una granja, un destino, un usuario o una palabra de la entrada</translation>
    </message>
    <message>
        <source>trouble, change, or a kind of entry</source>
        <translation>trouble, change o un tipo de entrada</translation>
    </message>
    <message>
        <source>within (&lt;2h) or longer ago than (&gt;7d)</source>
        <translation>dentro de (&lt;2h) o hace más de (&gt;7d)</translation>
    </message>
    <message>
        <source>a plug-in&apos;s choice</source>
        <translation>elegido por un complemento</translation>
    </message>
    <message>
        <source>Turn plug-in %1 on</source>
        <translation>Activar complemento %1</translation>
    </message>
    <message>
        <source>Turn plug-in %1 off</source>
        <translation>Desactivar complemento %1</translation>
    </message>
    <message>
        <source>Configure plug-in %1</source>
        <translation>Configurar complemento %1</translation>
    </message>
    <message>
        <source>Order the plug-ins of stage %1: %2</source>
        <translation>Ordenar los complementos de la etapa %1: %2</translation>
    </message>
    <message>
        <source>Forget plug-in %1</source>
        <translation>Olvidar complemento %1</translation>
    </message>
    <message>
        <source>Try the plug-ins with %1 in %2</source>
        <translation>Probar los complementos con %1 en %2</translation>
    </message>
    <message>
        <source>Import the settings of all plug-ins</source>
        <translation>Importar los ajustes de todos los complementos</translation>
    </message>
</context>
<context>
    <name>farmwarden::actions::ActionCatalogue</name>
    <message>
        <source>Show command</source>
        <translation>Mostrar comando</translation>
    </message>
</context>
<context>
    <name>farmwarden::bridge::BrokerProcess</name>
    <message>
        <source>The broker&apos;s configuration %1 cannot be written: %2.</source>
        <translation>No se puede escribir la configuración %1 del broker: %2.</translation>
    </message>
    <message>
        <source>The broker %1 does not start: %2.</source>
        <translation>El broker %1 no arranca: %2.</translation>
    </message>
    <message>
        <source>farmwardend is neither beside the console nor on the PATH. Install the broker.</source>
        <translation>farmwardend no está junto a la consola ni en el PATH. Instalar el broker.</translation>
    </message>
    <message>
        <source>The broker ended with code %1.</source>
        <translation>El broker terminó con el código %1.</translation>
    </message>
    <message>
        <source>The broker ended: %1</source>
        <translation>El broker terminó: %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::bridge::TargetImporter</name>
    <message>
        <source>%1 cannot be read: %2. Choose another file, or change its permissions.</source>
        <translation>No se puede leer %1: %2. Elegir otro archivo o cambiar sus permisos.</translation>
    </message>
    <message>
        <source>%1 is larger than 128 MiB. Import it in parts.</source>
        <translation>%1 supera 128 MiB. Importarlo por partes.</translation>
    </message>
    <message>
        <source>%1 is a store that is open. Choose another file.</source>
        <translation>%1 es un almacén que está abierto. Elija otro archivo.</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Every target answers, takes users and has room.</source>
        <translation>Todos los destinos responden, aceptan usuarios y tienen sitio.</translation>
    </message>
    <message>
        <source>No targets yet. Add the first one on the Farms page.</source>
        <translation>Aún no hay destinos. Añadir el primero en la página Granjas.</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::ChartCard</name>
    <message>
        <source>Save: %1</source>
        <translation>Guardar: %1</translation>
    </message>
    <message>
        <source>Save as a picture or as a table</source>
        <translation>Guardar como imagen o como tabla</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Guardar tabla como CSV…</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, como tabla</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Guardar tabla</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::HostWall</name>
    <message>
        <source>Host wall</source>
        <translation>Muro de destinos</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 de %2 abiertos</translation>
    </message>
    <message>
        <source>%1 of %2 open, minimum %3</source>
        <translation>%1 de %2 abiertos, mínimo %3</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sesiones</translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 de %2 sesiones</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OutcomesChart</name>
    <message>
        <source>Placements / min</source>
        <translation>Asignaciones / min</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>asignadas</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>retomadas</translation>
    </message>
    <message>
        <source>external</source>
        <translation>externas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazadas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>no iniciadas</translation>
    </message>
    <message>
        <source>%1: %2 placed, %3 reconnected, %4 external, %5 refused</source>
        <translation>%1: %2 asignadas, %3 retomadas, %4 externas, %5 rechazadas</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OverviewPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Free places, open targets</source>
        <translation>Plazas libres, destinos abiertos</translation>
    </message>
    <message>
        <source>Placements / min</source>
        <translation>Asignaciones / min</translation>
    </message>
    <message>
        <source>Refused, last hour</source>
        <translation>Rechazadas, última hora</translation>
    </message>
    <message>
        <source>Failed logons, last hour</source>
        <translation>Inicios fallidos, última hora</translation>
    </message>
    <message>
        <source>Targets open</source>
        <translation>Destinos abiertos</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Host wall</source>
        <translation>Muro de destinos</translation>
    </message>
    <message>
        <source>Host wall, as a table</source>
        <translation>Muro de destinos, como tabla</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 sesión</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sesiones</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1 destino</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 destinos</translation>
    </message>
    <message>
        <source>%1 farm</source>
        <translation>%1 granja</translation>
    </message>
    <message>
        <source>%1 farms</source>
        <translation>%1 granjas</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n requiere atención</numerusform>
            <numerusform>%n requieren atención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n destino</numerusform>
            <numerusform>%n destinos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n farm(s)</source>
        <translation>
            <numerusform>%n granja</numerusform>
            <numerusform>%n granjas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 activas</translation>
    </message>
    <message>
        <source>%1 disc.</source>
        <translation>%1 descon.</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 pendientes</translation>
    </message>
    <message>
        <source>%1 +</source>
        <translation>%1 +</translation>
    </message>
    <message>
        <source>some targets have no limit</source>
        <translation>algunos destinos no tienen límite</translation>
    </message>
    <message>
        <source>%1 reconnect-only · %2 other</source>
        <translation>%1 solo regreso · %2 otros</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 en la última hora</translation>
    </message>
    <message>
        <source>nobody was turned away</source>
        <translation>no se rechazó a nadie</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>%1 de %2 conexiones</translation>
    </message>
    <message>
        <source>every placed session has started</source>
        <translation>todas las sesiones asignadas se iniciaron</translation>
    </message>
    <message>
        <source>%1 of %2 placed</source>
        <translation>%1 de %2 asignadas</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>el almacén</translation>
    </message>
    <message>
        <source>No problem: %1</source>
        <translation>Sin problemas: %1</translation>
    </message>
    <message>
        <source>Show as wall</source>
        <translation>Como muro</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>select a target</source>
        <translation>seleccionar un destino</translation>
    </message>
    <message>
        <source>Show in Farms</source>
        <translation>Mostrar en Granjas</translation>
    </message>
    <message>
        <source>Show its sessions</source>
        <translation>Mostrar sus sesiones</translation>
    </message>
    <message>
        <source>Larger cells</source>
        <translation>Celdas más grandes</translation>
    </message>
    <message>
        <source>Smaller cells</source>
        <translation>Celdas más pequeñas</translation>
    </message>
    <message>
        <source>Cells as large as fit</source>
        <translation>Celdas tan grandes como quepan</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>%1: table or chart</source>
        <translation>%1: tabla o gráfico</translation>
    </message>
    <message>
        <source>%1: save as CSV…</source>
        <translation>%1: guardar como CSV…</translation>
    </message>
    <message>
        <source>%1: save picture…</source>
        <translation>%1: guardar imagen…</translation>
    </message>
    <message>
        <source>Sessions by farm</source>
        <translation>Sesiones por granja</translation>
    </message>
    <message>
        <source>up to their limits</source>
        <translation>hasta sus límites</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::SessionsChart</name>
    <message numerus="yes">
        <source>last %n hour(s), by the minute</source>
        <translation>
            <numerusform>última hora, por minuto</numerusform>
            <numerusform>últimas %n horas, por minuto</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1, by the minute</source>
        <translation>últimos %1, por minuto</translation>
    </message>
    <message>
        <source>Sessions by farm</source>
        <translation>Sesiones por granja</translation>
    </message>
    <message>
        <source>other farms</source>
        <translation>otras granjas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>All farms</source>
        <translation>Todas las granjas</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n session(s)</source>
        <translation>
            <numerusform>%1: %n sesión</numerusform>
            <numerusform>%1: %n sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::TimePanel</name>
    <message>
        <source>How far back</source>
        <translation>Cuánto tiempo atrás</translation>
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
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>this is now</source>
        <translation>esto es ahora</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Ir a un momento…</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver a ahora</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>‹ mark</source>
        <translation>‹ marca</translation>
    </message>
    <message>
        <source>Ctrl+[</source>
        <translation>Ctrl+[</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marca siguiente</translation>
    </message>
    <message>
        <source>mark ›</source>
        <translation>marca ›</translation>
    </message>
    <message>
        <source>Ctrl+]</source>
        <translation>Ctrl+]</translation>
    </message>
    <message>
        <source>%1 · revision %2</source>
        <translation>%1 · revisión %2</translation>
    </message>
    <message>
        <source>reading the journal</source>
        <translation>leyendo el diario</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::TimeSlider</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Arrows go by a minute, Ctrl with arrows to the next mark, End goes back to now</source>
        <translation>Las flechas avanzan un minuto, Ctrl con flechas va a la marca siguiente, Fin vuelve a ahora</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a day</comment>
        <translation>ddd d MMM</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::WallCard</name>
    <message>
        <source>held by %1</source>
        <translation>retenido por %1</translation>
    </message>
    <message>
        <source>held by %1: %2</source>
        <translation>retenido por %1: %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>%1; tries again %2</source>
        <translation>%1; nuevo intento %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::console::Console</name>
    <message>
        <source>Open a store</source>
        <translation>Abrir un almacén</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>Almacenes (*.db);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ActionPopover</name>
    <message>
        <source>Where %1 leads</source>
        <translation>Adónde lleva %1</translation>
    </message>
    <message>
        <source>these or nothing</source>
        <translation>estos o nada</translation>
    </message>
    <message>
        <source>prefer; go on when none admits</source>
        <translation>preferir; seguir si ninguno admite</translation>
    </message>
    <message>
        <source>keep the user&apos;s session</source>
        <translation>mantener la sesión del usuario</translation>
    </message>
    <message>
        <source>ignore it</source>
        <translation>ignorarla</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Hace</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>In farm</source>
        <translation>En granja</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Sesión existente</translation>
    </message>
    <message>
        <source>a farm</source>
        <translation>una granja</translation>
    </message>
    <message>
        <source>targets, with commas</source>
        <translation>destinos, con comas</translation>
    </message>
    <message>
        <source>tags, all of which a target must have</source>
        <translation>etiquetas que un destino debe tener todas</translation>
    </message>
    <message>
        <source>a message for the operators</source>
        <translation>un mensaje para los operadores</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::BalancingPanel</name>
    <message>
        <source>Farms</source>
        <translation>Granjas</translation>
    </message>
    <message>
        <source>The policy says how this farm balances</source>
        <translation>La directiva dice cómo reparte esta granja</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>sin cuota</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Reparto</translation>
    </message>
    <message>
        <source>Sessions at most</source>
        <translation>Sesiones como máximo</translation>
    </message>
    <message>
        <source>Sessions a user at most</source>
        <translation>Sesiones por usuario como máximo</translation>
    </message>
    <message>
        <source>The sessions of now, as if they all logged on anew</source>
        <translation>Las sesiones de ahora, como si todas se iniciaran de nuevo</translation>
    </message>
    <message>
        <source>Sessions by target, before and after</source>
        <translation>Sesiones por destino, antes y después</translation>
    </message>
    <message>
        <source>Rules are left out here: what they change is under Replay.</source>
        <translation>Aquí no cuentan las reglas: lo que cambian está en Repetición.</translation>
    </message>
    <message>
        <source>%1, as the farm is defined</source>
        <translation>%1, como está definida la granja</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) at most</source>
        <translation>
            <numerusform>%n sesión como máximo</numerusform>
            <numerusform>%n sesiones como máximo</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no such farm</source>
        <translation>no existe esa granja</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>There are no farms yet.</source>
        <translation>Aún no hay granjas.</translation>
    </message>
    <message>
        <source>Working out the spread.</source>
        <translation>Calculando el reparto.</translation>
    </message>
    <message>
        <source>Nothing to place: there is no such farm.</source>
        <translation>Nada que asignar: no existe esa granja.</translation>
    </message>
    <message>
        <source>The farm has no sessions now.</source>
        <translation>La granja no tiene sesiones ahora.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>fullest target %1</source>
        <translation>destino más lleno %1</translation>
    </message>
    <message>
        <source>emptiest %1</source>
        <translation>más vacío %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>rechazadas %1</translation>
    </message>
    <message>
        <source>the draft changes nothing here</source>
        <translation>el borrador no cambia nada aquí</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ConditionPopover</name>
    <message>
        <source>Condition of %1</source>
        <translation>Condición de %1</translation>
    </message>
    <message>
        <source>New condition of %1</source>
        <translation>Nueva condición de %1</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>es uno de</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>no es ninguno de</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Mira</translation>
    </message>
    <message>
        <source>Holds when it</source>
        <translation>Se cumple si</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Quitar condición</translation>
    </message>
    <message>
        <source>several with commas; * at the end for any</source>
        <translation>varios con comas; * al final para cualquiera</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DetailsPopover</name>
    <message>
        <source>Rule %1</source>
        <translation>Regla %1</translation>
    </message>
    <message>
        <source>for ever; or 2026-12-31T18:00:00Z, or 30d</source>
        <translation>para siempre; o 2026-12-31T18:00:00Z, o 30d</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Tags of the rule</source>
        <translation>Etiquetas de la regla</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.</source>
        <translation>«%1» no es una hora; escribir 2026-12-31T18:00:00Z, o 30d para dentro de treinta días.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DifferencesView</name>
    <message>
        <source>Connections that would end otherwise</source>
        <translation>Conexiones que acabarían de otro modo</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Group differences by</source>
        <translation>Agrupar diferencias por</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>granja</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>by</source>
        <translation>por</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>Take the filter back: only %1</source>
        <translation>Quitar el filtro: solo %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection ends otherwise on this way.</source>
        <translation>Ninguna conexión termina de otro modo por aquí.</translation>
    </message>
    <message>
        <source>The first %1 of them · Enter shows both traces of a row</source>
        <translation>Las primeras %1 · Intro muestra ambas trazas de una fila</translation>
    </message>
    <message>
        <source>Enter shows both traces of a row</source>
        <translation>Intro muestra ambas trazas de una fila</translation>
    </message>
    <message>
        <source>Replay a period first; then its differences can be exported.</source>
        <translation>Repetir antes un periodo; después se pueden exportar sus diferencias.</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Exportar las diferencias</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The differences were exported to %1</source>
        <translation>Las diferencias se exportaron a %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>No se puede escribir %1: %2. Elegir otro lugar.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FindingBox</name>
    <message>
        <source>What is said about this rule</source>
        <translation>Lo que se dice de esta regla</translation>
    </message>
    <message>
        <source>Without a condition it takes every connection that comes to it. Add one, or enable it as it is.</source>
        <translation>Sin condición toma toda conexión que le llega. Añadir una, o activarla tal cual.</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>Testigo: %1</translation>
    </message>
    <message>
        <source>Ignored until version %1</source>
        <translation>Ignorada hasta la versión %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Válida hasta %1</translation>
    </message>
    <message>
        <source>What-if: %1</source>
        <translation>Y si: %1</translation>
    </message>
    <message>
        <source>Hits in the last replay: %1</source>
        <translation>Aciertos en la última repetición: %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FlowPicture</name>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>ninguna regla</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Flow of connections before and after</source>
        <translation>Flujo de conexiones antes y después</translation>
    </message>
    <message>
        <source>Arrow keys move over the bands, Enter shows their differences</source>
        <translation>Las flechas recorren las bandas, Intro muestra sus diferencias</translation>
    </message>
    <message numerus="yes">
        <source>%n other farm(s)</source>
        <translation>
            <numerusform>%n granja más</numerusform>
            <numerusform>%n granjas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other rule(s)</source>
        <translation>
            <numerusform>%n regla más</numerusform>
            <numerusform>%n reglas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s)</source>
        <translation>
            <numerusform>%n lugar más</numerusform>
            <numerusform>%n lugares más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation>%1: %2 antes, %3 después</translation>
    </message>
    <message>
        <source>%1: %2, all as before</source>
        <translation>%1: %2, todas como antes</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::HistoryPanel</name>
    <message>
        <source>Take over into the draft</source>
        <translation>Adoptar en el borrador</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Versiones publicadas</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Qué es diferente</translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s) overridden: %1</source>
        <translation>
            <numerusform>%n prueba en rojo pasada por alto: %1</numerusform>
            <numerusform>%n pruebas en rojo pasadas por alto: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Ninguna diferencia.</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>What changes from it to</source>
        <translation>Qué cambia desde ella hasta</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>el borrador</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source> – in force</source>
        <translation> – vigente</translation>
    </message>
    <message>
        <source> – what the draft is based on</source>
        <translation> – base del borrador</translation>
    </message>
    <message>
        <source>brings back version %1</source>
        <translation>recupera la versión %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 añadidas</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 quitadas</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 cambiadas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing was published yet.</source>
        <translation>Aún no se ha publicado nada.</translation>
    </message>
    <message>
        <source>Choose a version.</source>
        <translation>Elegir una versión.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Guardar la versión %1</translation>
    </message>
    <message>
        <source>TOML (*.toml)</source>
        <translation>TOML (*.toml)</translation>
    </message>
    <message>
        <source>Version %1 was saved to %2</source>
        <translation>La versión %1 se guardó en %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>No se puede escribir %1: %2. Elegir otro lugar.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::MergeSheet</name>
    <message>
        <source>not there</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>Version %1 was published meanwhile by %2</source>
        <translation>Entretanto %2 publicó la versión %1</translation>
    </message>
    <message>
        <source>What only one of you changed is taken from that one. Nothing contradicts.</source>
        <translation>Lo que cambió solo una parte se toma de ella. Nada se contradice.</translation>
    </message>
    <message numerus="yes">
        <source>What only one of you changed is taken from that one. %n conflict(s): both changed the same.</source>
        <translation>
            <numerusform>Lo que cambió solo una parte se toma de ella. %n conflicto: ambas cambiaron lo mismo.</numerusform>
            <numerusform>Lo que cambió solo una parte se toma de ella. %n conflictos: ambas cambiaron lo mismo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the merge into the draft</source>
        <translation>Llevar la combinación al borrador</translation>
    </message>
    <message>
        <source>Nothing is published yet; you review the result next.</source>
        <translation>Aún no se publica nada; después se revisa el resultado.</translation>
    </message>
    <message>
        <source>farm %1</source>
        <translation>granja %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>prueba %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>regla %1</translation>
    </message>
    <message>
        <source>What was changed, and by whom</source>
        <translation>Qué se cambió y por quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Cambiado por</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>%1 and you</source>
        <translation>%1 y tú mismo</translation>
    </message>
    <message>
        <source>you</source>
        <translation>uno mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflicto</numerusform>
            <numerusform>%n conflictos</numerusform>
        </translation>
    </message>
    <message>
        <source>both, merged</source>
        <translation>ambos, combinados</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>lo ajeno</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>lo propio</translation>
    </message>
    <message>
        <source>Version %1, which both began with</source>
        <translation>Versión %1, de la que partieron ambos</translation>
    </message>
    <message>
        <source>Theirs, version %1</source>
        <translation>Lo ajeno, versión %1</translation>
    </message>
    <message>
        <source>Yours, the draft</source>
        <translation>Lo propio, el borrador</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>was</source>
        <translation>era</translation>
    </message>
    <message>
        <source>Which one for %1</source>
        <translation>Cuál para %1</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>editar</translation>
    </message>
    <message>
        <source>Value for %1</source>
        <translation>Valor de %1</translation>
    </message>
    <message>
        <source>Correct the value first.</source>
        <translation>Corregir antes el valor.</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n conflict(s) first.</source>
        <translation>
            <numerusform>Resolver antes %n conflicto.</numerusform>
            <numerusform>Resolver antes %n conflictos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the result.</source>
        <translation>Se calcula el resultado.</translation>
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
        <translation>Periodo</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>la última hora</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>the working day</source>
        <translation>la jornada</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>los últimos 7 días</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>desde … hasta</translation>
    </message>
    <message>
        <source>Begin of the period</source>
        <translation>Comienzo del periodo</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>Fin del periodo</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>El periodo termina antes de empezar.</translation>
    </message>
    <message>
        <source>The period has not begun yet.</source>
        <translation>El periodo aún no ha empezado.</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <translation>ddd d MMM HH:mm</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPage</name>
    <message>
        <source>Filter rules</source>
        <translation>Filtrar reglas</translation>
    </message>
    <message>
        <source>rules that mention a user, group, network, target</source>
        <translation>reglas que mencionan usuario, grupo, red o destino</translation>
    </message>
    <message>
        <source>Reading the policy</source>
        <translation>Leyendo la directiva</translation>
    </message>
    <message>
        <source>The rules come up in a moment.</source>
        <translation>Las reglas aparecen en un momento.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Version %1 is in force now, published by %2. Your draft is based on version %3; publishing merges the two by rule.</source>
        <translation>Ahora rige la versión %1, publicada por %2. El borrador se basa en la versión %3; al publicar se combinan las dos por reglas.</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Aún no hay reglas</translation>
    </message>
    <message>
        <source>Every connection goes to the farm it asks for. Rules send some of them elsewhere, or refuse them; the first one that matches wins.</source>
        <translation>Cada conexión va a la granja que pide. Las reglas envían algunas a otra parte o las rechazan; gana la primera que coincide.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message numerus="yes">
        <source>Marks: %n</source>
        <translation>
            <numerusform>Marcas: %n</numerusform>
            <numerusform>Marcas: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft based on &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; change(s)</source>
        <translation>
            <numerusform>Borrador de la &lt;b&gt;versión %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; cambio</numerusform>
            <numerusform>Borrador de la &lt;b&gt;versión %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was published yet</source>
        <translation>aún no se publicó nada</translation>
    </message>
    <message>
        <source>&lt;b&gt;Version %1&lt;/b&gt; by %2, %3</source>
        <translation>&lt;b&gt;Versión %1&lt;/b&gt; de %2, %3</translation>
    </message>
    <message numerus="yes">
        <source> · &lt;b&gt;%n&lt;/b&gt; rule(s)</source>
        <translation>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; regla</numerusform>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s)</source>
        <translation>
            <numerusform>%n prueba en rojo</numerusform>
            <numerusform>%n pruebas en rojo</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Directiva</translation>
    </message>
    <message>
        <source>the policy is still being read</source>
        <translation>la directiva se está leyendo aún</translation>
    </message>
    <message>
        <source>select a rule</source>
        <translation>seleccionar una regla</translation>
    </message>
    <message>
        <source>Add a rule above</source>
        <translation>Añadir una regla encima</translation>
    </message>
    <message>
        <source>Rule above</source>
        <translation>Regla encima</translation>
    </message>
    <message>
        <source>Add a rule below</source>
        <translation>Añadir una regla debajo</translation>
    </message>
    <message>
        <source>Edit name and validity…</source>
        <translation>Editar nombre y validez…</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>Añadir una condición…</translation>
    </message>
    <message>
        <source>Edit where it leads…</source>
        <translation>Editar adónde lleva…</translation>
    </message>
    <message>
        <source>Enable rules</source>
        <translation>Activar reglas</translation>
    </message>
    <message>
        <source>Disable rules</source>
        <translation>Desactivar reglas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Duplicate rules</source>
        <translation>Duplicar reglas</translation>
    </message>
    <message>
        <source>Copy rules as text</source>
        <translation>Copiar reglas como texto</translation>
    </message>
    <message>
        <source>Paste rules above</source>
        <translation>Pegar reglas encima</translation>
    </message>
    <message>
        <source>Delete rules</source>
        <translation>Eliminar reglas</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) deleted from the draft</source>
        <translation>
            <numerusform>%n regla eliminada del borrador</numerusform>
            <numerusform>%n reglas eliminadas del borrador</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was edited yet</source>
        <translation>aún no se editó nada</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>no se deshizo nada</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>there is no draft</source>
        <translation>no hay borrador</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Borrador descartado</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marca siguiente</translation>
    </message>
    <message>
        <source>there are no marks</source>
        <translation>no hay marcas</translation>
    </message>
    <message>
        <source>Review and publish…</source>
        <translation>Revisar y publicar…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>The clipboard has no rules; copy some from a Policy page or a policy file.</source>
        <translation>El portapapeles no tiene reglas; copiar algunas de una página Directiva o de un archivo de directiva.</translation>
    </message>
    <message>
        <source>Version %1 is published</source>
        <translation>La versión %1 está publicada</translation>
    </message>
    <message>
        <source>Cut rules as text</source>
        <translation>Cortar reglas como texto</translation>
    </message>
    <message>
        <source>What helps against the mark</source>
        <translation>Qué ayuda contra la marca</translation>
    </message>
    <message>
        <source>Where it is used…</source>
        <translation>Dónde se usa…</translation>
    </message>
    <message>
        <source>Rules unused for 30 days</source>
        <translation>Reglas sin uso en 30 días</translation>
    </message>
    <message>
        <source>the journal is still being read</source>
        <translation>el diario aún se está leyendo</translation>
    </message>
    <message>
        <source>Rules as a table or as cards</source>
        <translation>Reglas en tabla o en tarjetas</translation>
    </message>
    <message>
        <source>The clipboard cannot be pasted as rules. Line %1: %2</source>
        <translation>El portapapeles no se puede pegar como reglas. Línea %1: %2</translation>
    </message>
    <message>
        <source>Words, or group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, unused:30; with - in front for the others</source>
        <translation>Palabras, o group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, unused:30; con - delante para las demás</translation>
    </message>
    <message>
        <source>Rule above %1</source>
        <translation>Regla encima de %1</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Añadir regla</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Where %1 is used</source>
        <translation>Dónde se usa %1</translation>
    </message>
    <message>
        <source>This rule names nothing</source>
        <translation>Esta regla no nombra nada</translation>
    </message>
    <message>
        <source>Version %1 is in the draft</source>
        <translation>La versión %1 está en el borrador</translation>
    </message>
    <message>
        <source>rule %1 %2</source>
        <translation>regla %1 %2</translation>
    </message>
    <message>
        <source>What if: where would a connection go?</source>
        <translation>¿Y si…? ¿Adónde iría una conexión?</translation>
    </message>
    <message>
        <source>Replay past connections through the draft</source>
        <translation>Repetir conexiones pasadas con el borrador</translation>
    </message>
    <message>
        <source>Balancing and quotas of farms</source>
        <translation>Reparto y cuotas de las granjas</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>Versiones de la política</translation>
    </message>
    <message>
        <source>Tests of the policy</source>
        <translation>Pruebas de la política</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPanels</name>
    <message>
        <source>Panels of the policy</source>
        <translation>Paneles de la directiva</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Y si</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Granjas</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Tests %1</source>
        <translation>Pruebas %1</translation>
    </message>
    <message>
        <source>Tests: %1 red of %2</source>
        <translation>Pruebas: %1 de %2 en rojo</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a draft of %n change(s) since %2, based on version %3</source>
        <translation>
            <numerusform>%1 tiene un borrador con %n cambio desde %2, a partir de la versión %3</numerusform>
            <numerusform>%1 tiene un borrador con %n cambios desde %2, a partir de la versión %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::Popover</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ProblemsList</name>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PublishSheet</name>
    <message>
        <source>Review and publish version %1</source>
        <translation>Revisar y publicar la versión %1</translation>
    </message>
    <message>
        <source>What publishing changes</source>
        <translation>Qué cambia al publicar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>kept with the version</source>
        <translation>queda con la versión</translation>
    </message>
    <message>
        <source>Why in spite of red tests</source>
        <translation>Por qué pese a pruebas en rojo</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>Publicar la versión %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since version %1</source>
        <translation>
            <numerusform>%n cambio desde la versión %1</numerusform>
            <numerusform>%n cambios desde la versión %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>The draft says what version %1 says.</source>
        <translation>El borrador dice lo mismo que la versión %1.</translation>
    </message>
    <message numerus="yes">
        <source>Correct %n error(s) first.</source>
        <translation>
            <numerusform>Corregir antes %n error.</numerusform>
            <numerusform>Corregir antes %n errores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why to publish in spite of %n red test(s).</source>
        <translation>
            <numerusform>Decir por qué publicar pese a %n prueba en rojo.</numerusform>
            <numerusform>Decir por qué publicar pese a %n pruebas en rojo.</numerusform>
        </translation>
    </message>
    <message>
        <source>kept in the history, beside the tests&apos; names</source>
        <translation>se guarda en el historial, junto a los nombres de las pruebas</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule gains or loses its effect.</source>
        <translation>Ninguna regla gana ni pierde su efecto.</translation>
    </message>
    <message>
        <source>%1: %2 → &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>%1: %2 → &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>Coverage: the effect of %n rule(s) changes</source>
        <translation>
            <numerusform>Cobertura: cambia el efecto de %n regla</numerusform>
            <numerusform>Cobertura: cambia el efecto de %n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>The policy has no tests.</source>
        <translation>La directiva no tiene pruebas.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pass(es).</source>
        <translation>
            <numerusform>Pasa la única.</numerusform>
            <numerusform>Pasan las %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests: %1 red of %2</source>
        <translation>Pruebas: %1 de %2 en rojo</translation>
    </message>
    <message>
        <source>Errors, which keep it from being published</source>
        <translation>Errores, que impiden publicarla</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Nothing is published, and your draft is kept: %1</source>
        <translation>No se publica nada y el borrador se conserva: %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ReplayPanel</name>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Runs the connections of a period through the draft and shows what would have been different. Nothing is changed.</source>
        <translation>Pasa las conexiones de un periodo por el borrador y muestra qué habría sido distinto. No se cambia nada.</translation>
    </message>
    <message>
        <source>The draft has changed since; replay again.</source>
        <translation>El borrador cambió desde entonces; repetir de nuevo.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Avance de la repetición</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>La repetición se canceló.</translation>
    </message>
    <message>
        <source>%1 of %2 events of the journal</source>
        <translation>%1 de %2 eventos del diario</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after, draft</source>
        <translation>después, borrador</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Width is the number of connections; differences are at least 4 pixels wide</source>
        <translation>El ancho es el número de conexiones; las diferencias miden al menos 4 píxeles</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>Como imagen</translation>
    </message>
    <message>
        <source>Flow of connections as a table</source>
        <translation>Flujo de conexiones como tabla</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Leyendo el diario…</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 en %2 ms</translation>
    </message>
    <message>
        <source>before, as it was decided</source>
        <translation>antes, como se decidió</translation>
    </message>
    <message numerus="yes">
        <source>The groups of %n user(s) are not on record, though a rule asks for them.</source>
        <translation>
            <numerusform>Los grupos de %n usuario no constan, aunque una regla pregunta por ellos.</numerusform>
            <numerusform>Los grupos de %n usuarios no constan, aunque una regla pregunta por ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>All connections end as they did.</source>
        <translation>Todas las conexiones terminan como entonces.</translation>
    </message>
    <message>
        <source>No connection was decided from %1.</source>
        <translation>No se decidió ninguna conexión de %1.</translation>
    </message>
    <message>
        <source>The last one before was at %1.</source>
        <translation>La última anterior fue el %1.</translation>
    </message>
    <message>
        <source>The first one after was at %1.</source>
        <translation>La primera posterior fue el %1.</translation>
    </message>
    <message>
        <source>The journal has none at all yet.</source>
        <translation>El diario aún no tiene ninguna.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Not replayed.</source>
        <translation>Sin repetir.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – of an earlier state of the draft</source>
        <translation>%1 – de un estado anterior del borrador</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleHeader</name>
    <message>
        <source>Columns of the rules</source>
        <translation>Columnas de las reglas</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleList</name>
    <message>
        <source>Rules in evaluation order</source>
        <translation>Reglas en orden de evaluación</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RulesPopover</name>
    <message numerus="yes">
        <source>Edit %n rule(s)</source>
        <translation>
            <numerusform>Editar %n regla</numerusform>
            <numerusform>Editar %n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>varios</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>como están</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>activada</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>Rules are</source>
        <translation>Las reglas están</translation>
    </message>
    <message>
        <source>Tags of the rules</source>
        <translation>Etiquetas de las reglas</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>for ever; or 2026-12-31T18:00:00Z, or 30d</source>
        <translation>para siempre; o 2026-12-31T18:00:00Z, o 30d</translation>
    </message>
    <message>
        <source>Farm that they lead to</source>
        <translation>Granja a la que llevan</translation>
    </message>
    <message>
        <source>the farm asked for</source>
        <translation>la granja pedida</translation>
    </message>
    <message>
        <source>none of them leads to a farm</source>
        <translation>ninguna lleva a una granja</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lead to a farm; the others stay as they are.</source>
        <translation>
            <numerusform>%n de ellas lleva a una granja; las demás quedan como están.</numerusform>
            <numerusform>%n de ellas llevan a una granja; las demás quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.</source>
        <translation>«%1» no es una hora; escribir 2026-12-31T18:00:00Z, o 30d para dentro de treinta días.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::TestsPanel</name>
    <message>
        <source>Open in What-if</source>
        <translation>Abrir en «Y si»</translation>
    </message>
    <message>
        <source>Delete test</source>
        <translation>Eliminar prueba</translation>
    </message>
    <message>
        <source>Policy tests</source>
        <translation>Pruebas de la directiva</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>superada</translation>
    </message>
    <message>
        <source>red</source>
        <translation>en rojo</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No tests yet. Ask something under What-if and save it: the test then guards this outcome at every edit.</source>
        <translation>Aún no hay pruebas. Preguntar algo en «Y si» y guardarlo: la prueba vigila entonces ese resultado en cada edición.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::TracesSheet</name>
    <message>
        <source>An unnamed user</source>
        <translation>Un usuario sin nombre</translation>
    </message>
    <message>
        <source>%1 asked for %2, %3</source>
        <translation>%1 pidió %2, %3</translation>
    </message>
    <message>
        <source>Reading the state before the decision…</source>
        <translation>Se lee el estado anterior a la decisión…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Both on the state that the decision was made on.</source>
        <translation>Ambas sobre el estado en que se decidió.</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Diferencia: %1</translation>
    </message>
    <message>
        <source>Before, without a policy</source>
        <translation>Antes, sin directiva</translation>
    </message>
    <message>
        <source>Before, by version %1</source>
        <translation>Antes, según la versión %1</translation>
    </message>
    <message>
        <source>After, by the draft</source>
        <translation>Después, según el borrador</translation>
    </message>
    <message>
        <source>The decision before does not come out as the journal has it.</source>
        <translation>La decisión anterior no resulta como consta en el diario.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::WhatIfPanel</name>
    <message>
        <source>Save as policy test</source>
        <translation>Guardar como prueba</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Dirección del cliente</translation>
    </message>
    <message>
        <source>Asked farm</source>
        <translation>Granja pedida</translation>
    </message>
    <message>
        <source>several with commas</source>
        <translation>varios con comas</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>“%1” is no address; write 10.2.12.9 or 2001:db8::7.</source>
        <translation>«%1» no es una dirección; escribir 10.2.12.9 o 2001:db8::7.</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>Preguntar algo primero</translation>
    </message>
    <message>
        <source>Where would it go?</source>
        <translation>¿Adónde iría?</translation>
    </message>
    <message>
        <source>Type a user, a group, an address or a farm. The way through the rules lights up at the left; nothing is changed by asking.</source>
        <translation>Escribir un usuario, un grupo, una dirección o una granja. El camino por las reglas se ilumina a la izquierda; preguntar no cambia nada.</translation>
    </message>
    <message>
        <source>%1 is refused</source>
        <translation>%1 es rechazado</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 va a %2</translation>
    </message>
    <message>
        <source>Connects at</source>
        <translation>Se conecta el</translation>
    </message>
    <message>
        <source>now; or 2026-11-23T09:00:00Z, or in 2h</source>
        <translation>ahora, 2026-11-23T09:00:00Z, 2h</translation>
    </message>
    <message>
        <source>Farms as of</source>
        <translation>Granjas del</translation>
    </message>
    <message>
        <source>now; or 2026-11-20T09:00:00Z, or 2h ago</source>
        <translation>ahora, 2026-11-20T09:00:00Z, 2h</translation>
    </message>
    <message>
        <source>Asks on the farms, holds and sessions of that moment, under the draft</source>
        <translation>Pregunta sobre las granjas, retenciones y sesiones de ese momento, con el borrador</translation>
    </message>
    <message>
        <source>Trace of the connection</source>
        <translation>Traza de la conexión</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-11-23T09:00:00Z, or 2h for two hours from now.</source>
        <translation>«%1» no es una hora; escribir 2026-11-23T09:00:00Z, o 2h para dentro de dos horas.</translation>
    </message>
    <message>
        <source>“%1” is no time of the past; write 2026-11-20T09:00:00Z, or 2h for two hours ago.</source>
        <translation>«%1» no es una hora pasada; escribir 2026-11-20T09:00:00Z, o 2h para hace dos horas.</translation>
    </message>
    <message>
        <source>On the farms and sessions of %1.</source>
        <translation>Sobre las granjas y sesiones del %1.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ActivityModel</name>
    <message>
        <source>rule %1</source>
        <translation>regla %1</translation>
    </message>
    <message>
        <source>farm defined</source>
        <translation>granja definida</translation>
    </message>
    <message>
        <source>farm removed</source>
        <translation>granja quitada</translation>
    </message>
    <message>
        <source>target defined</source>
        <translation>destino definido</translation>
    </message>
    <message>
        <source>target removed</source>
        <translation>destino quitado</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>responde</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en cuarentena</translation>
    </message>
    <message>
        <source>quarantine ended</source>
        <translation>fin de la cuarentena</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>reconnect-only</source>
        <translation>solo regreso</translation>
    </message>
    <message>
        <source>hold released</source>
        <translation>retención levantada</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>asignada</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>retomada</translation>
    </message>
    <message>
        <source>external</source>
        <translation>externa</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>policy published</source>
        <translation>directiva publicada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>broker started</source>
        <translation>broker arrancado</translation>
    </message>
    <message>
        <source>broker stopped</source>
        <translation>broker detenido</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>directiva %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>an unnamed user, farm %1</source>
        <translation>un usuario sin nombre, granja %1</translation>
    </message>
    <message>
        <source>%1, farm %2</source>
        <translation>%1, granja %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>the user&apos;s session was there</source>
        <translation>la sesión del usuario estaba allí</translation>
    </message>
    <message>
        <source>waits for an executor</source>
        <translation>espera a un ejecutor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>started</source>
        <translation>iniciada</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>desconectada</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>policy draft gone</source>
        <translation>borrador de directiva retirado</translation>
    </message>
    <message>
        <source>policy draft</source>
        <translation>borrador de directiva</translation>
    </message>
    <message>
        <source>%1, from version %2</source>
        <translation>%1, desde la versión %2</translation>
    </message>
    <message>
        <source>plug-ins changed</source>
        <translation>complementos cambiados</translation>
    </message>
    <message>
        <source>the chain of plug-ins</source>
        <translation>la cadena de complementos</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::AttentionModel</name>
    <message>
        <source>%1 has too few open targets</source>
        <translation>%1 tiene muy pocos destinos abiertos</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 no responde</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) do not answer</source>
        <translation>
            <numerusform>%n destino no responde</numerusform>
            <numerusform>%n destinos no responden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quarantined</source>
        <translation>%1 en cuarentena</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) quarantined</source>
        <translation>
            <numerusform>%n destino en cuarentena</numerusform>
            <numerusform>%n destinos en cuarentena</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in 1 h</source>
        <translation>
            <numerusform>%n rechazada en 1 h</numerusform>
            <numerusform>%n rechazadas en 1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logon(s) failed in 1 h</source>
        <translation>
            <numerusform>%n inicio fallido en 1 h</numerusform>
            <numerusform>%n inicios fallidos en 1 h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at its limit</source>
        <translation>%1 en su límite</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) at their limits</source>
        <translation>
            <numerusform>%n destino en su límite</numerusform>
            <numerusform>%n destinos en su límite</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not checked yet</source>
        <translation>%1 aún sin comprobar</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) not checked yet</source>
        <translation>
            <numerusform>%n destino aún sin comprobar</numerusform>
            <numerusform>%n destinos aún sin comprobar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 cerrado</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) closed</source>
        <translation>
            <numerusform>%n destino cerrado</numerusform>
            <numerusform>%n destinos cerrados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reconnect-only</source>
        <translation>%1 solo regreso</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) reconnect-only</source>
        <translation>
            <numerusform>%n destino solo regreso</numerusform>
            <numerusform>%n destinos solo regreso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open, minimum %3</source>
        <translation>%1 de %2 abiertos, mínimo %3</translation>
    </message>
    <message>
        <source>%1; tries again %2</source>
        <translation>%1; nuevo intento %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on them</source>
        <translation>
            <numerusform>%n sesión en ellos</numerusform>
            <numerusform>%n sesiones en ellos</numerusform>
        </translation>
    </message>
    <message>
        <source>usual: none</source>
        <translation>habitual: ninguna</translation>
    </message>
    <message>
        <source>usual: at most %1</source>
        <translation>habitual: a lo sumo %1</translation>
    </message>
    <message>
        <source>%1 / %2 sessions in %3</source>
        <translation>%1 / %2 sesiones en %3</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>retenido por %1</translation>
    </message>
    <message>
        <source>held by %1: %2</source>
        <translation>retenido por %1: %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on it</source>
        <translation>
            <numerusform>%n sesión en él</numerusform>
            <numerusform>%n sesiones en él</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::models::FarmTreeModel</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n más</numerusform>
            <numerusform>, %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 de %2 abiertos</translation>
    </message>
    <message>
        <source>%1, min. %2</source>
        <translation>%1, mín. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por mirar</numerusform>
            <numerusform>%n por mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Granja</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>broker %1</translation>
    </message>
    <message>
        <source>front door %1</source>
        <translation>entrada %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>tries again %1</source>
        <translation>nuevo intento %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>Farm, target</source>
        <translation>Granja, destino</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sessions / limit</source>
        <translation>Sesiones / límite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Hold: owner, reason</source>
        <translation>Retención: motivo</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>%1 sessions now; between %2 and %3 in the last hours</source>
        <translation>%1 sesiones ahora; entre %2 y %3 en las últimas horas</translation>
    </message>
    <message>
        <source>%1, saving…</source>
        <translation>%1, guardando…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ImportModel</name>
    <message>
        <source>%1 was %2</source>
        <translation>%1 era %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambia</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>como está</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What is wrong, what changes</source>
        <translation>Qué está mal, qué cambia</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::PolicyRuleModel</name>
    <message>
        <source>Catch-all</source>
        <translation>Regla final</translation>
    </message>
    <message>
        <source>Last: any other connection goes to the farm it asked for</source>
        <translation>Por último: cualquier otra conexión va a la granja que pidió</translation>
    </message>
    <message>
        <source>the what-if ends here</source>
        <translation>aquí acaba el «Y si»</translation>
    </message>
    <message>
        <source>ignored until version %1</source>
        <translation>ignorada hasta la versión %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ReplayModel</name>
    <message>
        <source>no rule</source>
        <translation>ninguna regla</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>no group known</source>
        <translation>ningún grupo conocido</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Asked farm</source>
        <translation>Granja pedida</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Grupo de usuarios</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Antes → después</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SessionGroupsModel</name>
    <message>
        <source>%1 smaller groups</source>
        <translation>%1 grupos menores</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SessionTableModel</name>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Granja</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>In state for</source>
        <translation>En estado</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Asignada</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SpreadModel</name>
    <message>
        <source>%1: %2 before, %3 after, %4 now</source>
        <translation>%1: %2 antes, %3 después, %4 ahora</translation>
    </message>
    <message>
        <source>%1; takes no new sessions</source>
        <translation>%1; no admite sesiones nuevas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Before, after</source>
        <translation>Antes, después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::AttentionWatch</name>
    <message>
        <source>target does not answer</source>
        <translation>el destino no responde</translation>
    </message>
    <message>
        <source>target quarantined</source>
        <translation>destino en cuarentena</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::HeaderBar</name>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>User, target, action   %1</source>
        <translation>Ir a o hacer   %1</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Mostrar solo estos</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::MainWindow</name>
    <message>
        <source>Farmwarden – demo</source>
        <translation>Farmwarden – demo</translation>
    </message>
    <message>
        <source>Farmwarden – %1</source>
        <translation>Farmwarden – %1</translation>
    </message>
    <message>
        <source>Leave the past</source>
        <translation>Salir del pasado</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>the past cannot be changed, go back to now first</source>
        <translation>el pasado no se puede cambiar, volver antes a ahora</translation>
    </message>
    <message>
        <source>the store does not answer, changes are possible once it is back</source>
        <translation>el almacén no responde, se podrá cambiar cuando vuelva</translation>
    </message>
    <message>
        <source>You look at the past: %1, %2 ago. Nothing can be changed from here.</source>
        <translation>Vista del pasado: %1, hace %2. Desde aquí no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>this is where you began</source>
        <translation>aquí fue el comienzo</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>this is the latest place</source>
        <translation>este es el último lugar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>esta página no tiene filtro</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Ir a o hacer…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>Abrir almacén…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir la demo</translation>
    </message>
    <message>
        <source>this is the demo</source>
        <translation>esto es la demo</translation>
    </message>
    <message>
        <source>no live broker has a front door</source>
        <translation>ningún broker vivo tiene entrada</translation>
    </message>
    <message>
        <source>Start broker here</source>
        <translation>Arrancar broker aquí</translation>
    </message>
    <message>
        <source>the demo brings its own</source>
        <translation>la demo trae el suyo</translation>
    </message>
    <message>
        <source>only a store in a file can have a broker of its own</source>
        <translation>solo un almacén en un archivo puede tener su propio broker</translation>
    </message>
    <message>
        <source>it runs already</source>
        <translation>ya está en marcha</translation>
    </message>
    <message>
        <source>another broker serves this store</source>
        <translation>otro broker sirve este almacén</translation>
    </message>
    <message>
        <source>Stop broker</source>
        <translation>Detener broker</translation>
    </message>
    <message>
        <source>no broker of this console runs</source>
        <translation>ningún broker de esta consola está en marcha</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 copiado</translation>
    </message>
    <message>
        <source>Save connection file…</source>
        <translation>Guardar archivo de conexión…</translation>
    </message>
    <message>
        <source>there is no farm to connect to</source>
        <translation>no hay ninguna granja a la que conectarse</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Tema: como el sistema</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Almacenes recientes</translation>
    </message>
    <message>
        <source>Save connection file for %1</source>
        <translation>Guardar archivo de conexión para %1</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Stop the broker and close</source>
        <translation>Detener el broker y cerrar</translation>
    </message>
    <message>
        <source>The broker that was started here ends with this window. Desktops stay connected, but nobody new gets in until a broker runs again.</source>
        <translation>El broker arrancado aquí termina con esta ventana. Los escritorios siguen conectados, pero nadie nuevo entra hasta que funcione de nuevo un broker.</translation>
    </message>
    <message>
        <source>Stop broker and close</source>
        <translation>Detener broker y cerrar</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Connect to a database…</source>
        <translation>Conectar a una base de datos…</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Tema: alto contraste</translation>
    </message>
    <message>
        <source>Show or hide inspector</source>
        <translation>Mostrar u ocultar el inspector</translation>
    </message>
    <message>
        <source>Inspector at the right</source>
        <translation>Inspector a la derecha</translation>
    </message>
    <message>
        <source>Inspector at the left</source>
        <translation>Inspector a la izquierda</translation>
    </message>
    <message>
        <source>Inspector at the bottom</source>
        <translation>Inspector abajo</translation>
    </message>
    <message>
        <source>Inspector in its own window</source>
        <translation>Inspector en su propia ventana</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n requiere atención</numerusform>
            <numerusform>%n requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>this page has no inspector</source>
        <translation>esta página no tiene inspector</translation>
    </message>
    <message>
        <source>Columns, inspector and window are at their usual places again.</source>
        <translation>Columnas, inspector y ventana están de nuevo en su lugar habitual.</translation>
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
        <translation>Ir a o hacer</translation>
    </message>
    <message>
        <source>User, session, target, farm, page or action</source>
        <translation>Usuario, sesión, destino, granja, página o acción</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nada se llama «%1».</translation>
    </message>
    <message>
        <source>Up and Down choose, Return goes there, Escape closes</source>
        <translation>Arriba y Abajo eligen, Intro va allí, Escape cierra</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>action</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>farm, %1</source>
        <translation>granja, %1</translation>
    </message>
    <message>
        <source>target of %1, %2</source>
        <translation>destino de %1, %2</translation>
    </message>
    <message>
        <source>user, %1</source>
        <translation>usuario, %1</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>session, %1</source>
        <translation>sesión, %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::StatusStrip</name>
    <message>
        <source>Requests under way</source>
        <translation>Solicitudes en curso</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisión %1</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>The store does not answer. What you see is %1 old. %2</source>
        <translation>El almacén no responde. Lo que se ve tiene %1. %2</translation>
    </message>
    <message>
        <source>away for %1</source>
        <translation>ausente desde hace %1</translation>
    </message>
    <message>
        <source>live, %1 ms behind</source>
        <translation>en vivo, %1 ms de retraso</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>No broker answers, the last one was heard of %1 ago. What you see is from then; changes wait until a broker is back.</source>
        <translation>Ningún broker responde; del último se supo hace %1. Lo que se ve es de entonces; los cambios esperan a que vuelva un broker.</translation>
    </message>
    <message>
        <source>no broker</source>
        <translation>ningún broker</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s): %1</source>
        <translation>
            <numerusform>%n broker: %1</numerusform>
            <numerusform>%n brokers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) silent</source>
        <translation>
            <numerusform>%n broker callado</numerusform>
            <numerusform>%n brokers callados</numerusform>
        </translation>
    </message>
    <message>
        <source>broker starts</source>
        <translation>el broker arranca</translation>
    </message>
    <message>
        <source>broker stops</source>
        <translation>el broker se detiene</translation>
    </message>
    <message>
        <source>clients connect to %1</source>
        <translation>los clientes se conectan a %1</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Avisos, %n nuevo</numerusform>
            <numerusform>Avisos, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>changes through a broker</source>
        <translation>cambios a través de un broker</translation>
    </message>
    <message>
        <source>changes wait for a broker</source>
        <translation>los cambios esperan a un broker</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way. Click for all requests on the Activity page.</source>
        <translation>En curso. Pulsar para ver todas las solicitudes en la página Actividad.</translation>
    </message>
    <message>
        <source>Under way. Click for its page.</source>
        <translation>En curso. Un clic lleva a su página.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityInspector</name>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Escrito por</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>not in the journal yet</source>
        <translation>aún no en el diario</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verbo</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Select an entry to see all that the journal says about it, what it is about, and the farm as it was then.</source>
        <translation>Seleccionar una entrada para ver todo lo que dice el diario, de qué trata y la granja como era entonces.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityPage</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Asignaciones</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Filtrar actividad</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Leyendo el diario</translation>
    </message>
    <message>
        <source>select an entry</source>
        <translation>seleccionar una entrada</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>Mostrar de qué trata</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>this leads nowhere</source>
        <translation>esto no lleva a ninguna parte</translation>
    </message>
    <message>
        <source>See the farm as it was then</source>
        <translation>Ver la granja como era entonces</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Como era entonces</translation>
    </message>
    <message>
        <source>Copy entries</source>
        <translation>Copiar entradas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n fila copiada</numerusform>
            <numerusform>%n filas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; entries</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; entradas</translation>
    </message>
    <message>
        <source>the latest &lt;b&gt;%1&lt;/b&gt; entries</source>
        <translation>las últimas &lt;b&gt;%1&lt;/b&gt; entradas</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Requests, changes and placements appear here as they happen.</source>
        <translation>Solicitudes, cambios y asignaciones aparecen aquí según ocurren.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Ninguna entrada coincide</translation>
    </message>
    <message>
        <source>The filter leaves none of the entries in the journal.</source>
        <translation>El filtro no deja ninguna entrada del diario.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vaciar filtro</translation>
    </message>
    <message>
        <source>Reading older entries</source>
        <translation>Leyendo entradas anteriores</translation>
    </message>
    <message>
        <source>That is all that the journal has.</source>
        <translation>Eso es todo lo que tiene el diario.</translation>
    </message>
    <message>
        <source>Shown back to %1; scroll down for older ones.</source>
        <translation>Mostrado hasta %1; bajar para ver anteriores.</translation>
    </message>
    <message>
        <source>actor:  about:  is:trouble  age:&lt;2h</source>
        <translation>actor:  about:  is:trouble  age:&lt;2h</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problema en el filtro</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambia</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>última hora</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>último día</translation>
    </message>
    <message>
        <source>There is no field “%1”: the fields are actor, about, is and age; quotes keep a colon in a word.</source>
        <translation>No hay ningún campo «%1»: los campos son actor, about, is y age; las comillas mantienen los dos puntos en una palabra.</translation>
    </message>
    <message>
        <source>“%1:” needs a value.</source>
        <translation>«%1:» necesita un valor.</translation>
    </message>
    <message>
        <source>No entry is “%1”: it is trouble, change, good or plain, or a kind such as refused or hold-placed.</source>
        <translation>Ninguna entrada es «%1»: hay trouble, change, good o plain, o un tipo como refused o hold-placed.</translation>
    </message>
    <message>
        <source>“%1” is no length of time: write &lt;2h for the last two hours, &gt;7d for what is older.</source>
        <translation>«%1» no es una duración: escribir &lt;2h para las últimas dos horas, &gt;7d para lo anterior.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>No se puede leer el diario</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>there is no entry to export</source>
        <translation>no hay ninguna entrada que exportar</translation>
    </message>
    <message>
        <source>an export is under way</source>
        <translation>hay una exportación en curso</translation>
    </message>
    <message>
        <source>Export the entries of the journal that match</source>
        <translation>Exportar las entradas del diario que coinciden</translation>
    </message>
    <message>
        <source>Switch between “4 min ago” and clock times</source>
        <translation>Cambiar entre «hace 4 min» y horas</translation>
    </message>
    <message>
        <source>Type a field such as actor: or about:, Ctrl+Space offers what can stand here</source>
        <translation>Escribir un campo como actor: o about:, Ctrl+Espacio ofrece lo que puede ir aquí</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ConnectSheet</name>
    <message>
        <source>Connect to a database</source>
        <translation>Conectar a una base de datos</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Required, server checked by name</source>
        <translation>Obligatorio, servidor comprobado por nombre</translation>
    </message>
    <message>
        <source>Required, server not checked</source>
        <translation>Obligatorio, servidor sin comprobar</translation>
    </message>
    <message>
        <source>If the server has it</source>
        <translation>Si el servidor lo tiene</translation>
    </message>
    <message>
        <source>Off: everything can be read on the way</source>
        <translation>Desactivado: todo se puede leer por el camino</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>usually 5432</source>
        <translation>normalmente 5432</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Or as a URL</source>
        <translation>O como URL</translation>
    </message>
    <message>
        <source>The password is read from ~/.pgpass or PGPASSWORD. It is never asked for, shown or kept here.</source>
        <translation>La contraseña se lee de ~/.pgpass o PGPASSWORD. Aquí nunca se pide, muestra ni guarda.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Connection is tested</source>
        <translation>Se prueba la conexión</translation>
    </message>
    <message>
        <source>The password is left out: put it into ~/.pgpass or PGPASSWORD.</source>
        <translation>La contraseña se omite: ponerla en ~/.pgpass o PGPASSWORD.</translation>
    </message>
    <message>
        <source>The URL of a database begins with postgresql://</source>
        <translation>La URL de una base de datos empieza por postgresql://</translation>
    </message>
    <message>
        <source>A host and a database are needed.</source>
        <translation>Hacen falta un host y una base de datos.</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Cancelar prueba</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>El almacén responde.</translation>
    </message>
    <message>
        <source>db.example.net, or a socket&apos;s folder: /run/postgresql</source>
        <translation>db.example.net, o la carpeta de un socket: /run/postgresql</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ConsequenceSheet</name>
    <message>
        <source>Looking at what this does…</source>
        <translation>Mirando qué hace esto…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectBar</name>
    <message numerus="yes">
        <source>%n session(s) could not be disconnected</source>
        <translation>
            <numerusform>%n sesión no se pudo desconectar</numerusform>
            <numerusform>%n sesiones no se pudieron desconectar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions and reasons</source>
        <translation>Sesiones y motivos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Progress of disconnecting</source>
        <translation>Progreso de la desconexión</translation>
    </message>
    <message>
        <source>Disconnecting: %1 of %2</source>
        <translation>Desconectando: %1 de %2</translation>
    </message>
    <message>
        <source>Keep them connected</source>
        <translation>Dejarlas conectadas</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 en %2 s</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %n session(s)</source>
        <translation>
            <numerusform>Desconectando %n sesión</numerusform>
            <numerusform>Desconectando %n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Nothing was disconnected</source>
        <translation>No se desconectó nada</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n sesión desconectada</numerusform>
            <numerusform>%n sesiones desconectadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n queda como está</numerusform>
            <numerusform>%n quedan como están</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Not %2: %3</source>
        <translation>%1. No %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the journal has them all</source>
        <translation>
            <numerusform>y %n más; el diario las tiene todas</numerusform>
            <numerusform>y %n más; el diario las tiene todas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectSheet</name>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>None of them is connected.</source>
        <translation>Ninguna está conectada.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>Desconectar %n sesión</numerusform>
            <numerusform>Desconectar %n sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n target(s): %1.</source>
        <translation>
            <numerusform>En %n destino: %1.</numerusform>
            <numerusform>En %n destinos: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected session(s) have no connection to cut and stay as they are.</source>
        <translation>
            <numerusform>%n sesión seleccionada no tiene conexión que cortar y queda como está.</numerusform>
            <numerusform>%n sesiones seleccionadas no tienen conexión que cortar y quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to disconnect</source>
        <translation>No hay nada que desconectar</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) lose their connection. Programs keep running, and they can come back.</source>
        <translation>
            <numerusform>%n usuario pierde su conexión. Los programas siguen y puede volver.</numerusform>
            <numerusform>%n usuarios pierden su conexión. Los programas siguen y pueden volver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n sesión desconectada</numerusform>
            <numerusform>%n sesiones desconectadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins after a countdown of 5 s</source>
        <translation>Empieza tras una cuenta atrás de 5 s</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ExportBar</name>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Cancelar exportación</translation>
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
        <translation>Exportación detenida. %1 está como estaba.</translation>
    </message>
    <message>
        <source>The export cannot be written to %1: %2. What was there is unchanged; choose another place or make room.</source>
        <translation>La exportación no se puede escribir en %1: %2. Lo que había sigue igual; elegir otro lugar o hacer sitio.</translation>
    </message>
    <message numerus="yes">
        <source>%n ended meanwhile</source>
        <translation>
            <numerusform>%n terminó entretanto</numerusform>
            <numerusform>%n terminaron entretanto</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting: %1 read</source>
        <translation>Exportando: %1 leídas</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Exportando: %1 de %2</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportando a %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n fila exportada a %1</numerusform>
            <numerusform>%n filas exportadas a %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetButton</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetRow</name>
    <message>
        <source>Idle:</source>
        <translation>Inactivas:</translation>
    </message>
    <message>
        <source>Only sessions in this state; with Ctrl as well as those chosen</source>
        <translation>Solo sesiones en este estado; con Ctrl, además de las elegidas</translation>
    </message>
    <message>
        <source>under 30 min</source>
        <translation>menos de 30 min</translation>
    </message>
    <message>
        <source>30 min to 2 h</source>
        <translation>de 30 min a 2 h</translation>
    </message>
    <message>
        <source>over 2 h</source>
        <translation>más de 2 h</translation>
    </message>
    <message>
        <source>Only sessions that have been disconnected for so long</source>
        <translation>Solo sesiones desconectadas durante ese tiempo</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>En %1:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Estado:</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmInspector</name>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>varios: %1</translation>
    </message>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n más</numerusform>
            <numerusform>, %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Select a farm or a target to see what it is, who holds it and why.</source>
        <translation>Seleccionar una granja o un destino para ver qué es, quién lo retiene y por qué.</translation>
    </message>
    <message>
        <source>below its minimum</source>
        <translation>bajo su mínimo</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>granja</translation>
    </message>
    <message>
        <source>Open targets</source>
        <translation>Destinos abiertos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Minimum open</source>
        <translation>Mínimo abiertos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Reparto</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>De estas</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Granja</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>RDP answer</source>
        <translation>Respuesta RDP</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>ninguna: %1</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n destino</numerusform>
            <numerusform>%n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>common values</source>
        <translation>valores comunes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En conjunto</translation>
    </message>
    <message>
        <source>None: the target takes new users.</source>
        <translation>Ninguna: el destino acepta usuarios nuevos.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>placed %1, ends %2</source>
        <translation>puesta %1, termina %2</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Levantar</translation>
    </message>
    <message>
        <source>Release the hold of %1</source>
        <translation>Levantar la retención de %1</translation>
    </message>
    <message>
        <source>Sessions, last hours</source>
        <translation>Sesiones, últimas horas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidos</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmSheet</name>
    <message>
        <source>Add a farm</source>
        <translation>Añadir una granja</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>office, engineering</source>
        <translation>oficina, ingenieria</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Minimum open</source>
        <translation>Mínimo abiertos</translation>
    </message>
    <message>
        <source>targets; a hold that would leave fewer is refused</source>
        <translation>destinos; se rechaza una retención que dejara menos</translation>
    </message>
    <message>
        <source>Add farm</source>
        <translation>Añadir granja</translation>
    </message>
    <message>
        <source>Change farm</source>
        <translation>Cambiar granja</translation>
    </message>
    <message>
        <source>Targets come next: add one to the farm.</source>
        <translation>Ahora los destinos: añadir uno a la granja.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Un nombre tiene letras, cifras, puntos, guiones y guiones bajos, y empieza por letra o cifra.</translation>
    </message>
    <message>
        <source>There is a farm of this name.</source>
        <translation>Ya hay una granja con ese nombre.</translation>
    </message>
    <message>
        <source>The farm needs a name.</source>
        <translation>La granja necesita un nombre.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Corregir lo marcado.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmsPage</name>
    <message>
        <source>Filter targets</source>
        <translation>Filtrar destinos</translation>
    </message>
    <message>
        <source>state:  farm:  tag:  hold:</source>
        <translation>state:  farm:  tag:  hold:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Farms and targets</source>
        <translation>Granjas y destinos</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Leyendo el almacén</translation>
    </message>
    <message>
        <source>Farms and targets come up in a moment.</source>
        <translation>Granjas y destinos aparecen en un momento.</translation>
    </message>
    <message>
        <source>%1 farm</source>
        <translation>%1 granja</translation>
    </message>
    <message>
        <source>%1 farms</source>
        <translation>%1 granjas</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1 destino</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 destinos</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 sesión</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sesiones</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n requiere atención</numerusform>
            <numerusform>%n requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention %1</source>
        <translation>Requiere atención %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>Retenidos %1</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;; there are state, farm, tag, hold, target and address.</source>
        <translation>No hay ningún campo «%1»; hay state, farm, tag, hold, target y address.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n destino</numerusform>
            <numerusform>%n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>No farms yet</source>
        <translation>Aún no hay granjas</translation>
    </message>
    <message>
        <source>A farm is a set of hosts that serve the same desktop. Add one, then its first target; connections that ask for the farm are sent there.</source>
        <translation>Una granja es un conjunto de hosts que sirven el mismo escritorio. Añadir una y luego su primer destino; las conexiones que piden la granja van allí.</translation>
    </message>
    <message>
        <source>Add farm</source>
        <translation>Añadir granja</translation>
    </message>
    <message>
        <source>No target matches</source>
        <translation>Ningún destino coincide</translation>
    </message>
    <message>
        <source>The filter leaves none of the targets.</source>
        <translation>El filtro no deja ningún destino.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vaciar filtro</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Granjas</translation>
    </message>
    <message>
        <source>select a farm</source>
        <translation>seleccionar una granja</translation>
    </message>
    <message>
        <source>Add farm…</source>
        <translation>Añadir granja…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Change farm…</source>
        <translation>Cambiar granja…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Remove farm…</source>
        <translation>Quitar granja…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>select a target</source>
        <translation>seleccionar un destino</translation>
    </message>
    <message>
        <source>select one target only</source>
        <translation>seleccionar un solo destino</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>Añadir destino…</translation>
    </message>
    <message>
        <source>add a farm first</source>
        <translation>añadir antes una granja</translation>
    </message>
    <message>
        <source>Change target…</source>
        <translation>Cambiar destino…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Remove target…</source>
        <translation>Quitar destino…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Retener…</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>select targets of one farm</source>
        <translation>seleccionar destinos de una sola granja</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>the selection has no hold</source>
        <translation>la selección no tiene retención</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 añadido</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 cambiado</translation>
    </message>
    <message>
        <source>Farm %1 is added</source>
        <translation>Granja %1 añadida</translation>
    </message>
    <message>
        <source>Farm %1 is changed</source>
        <translation>Granja %1 cambiada</translation>
    </message>
    <message>
        <source>The hold on %1 is released</source>
        <translation>La retención de %1 se levantó</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n retención levantada</numerusform>
            <numerusform>%n retenciones levantadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift+F2</source>
        <translation>Shift+F2</translation>
    </message>
    <message>
        <source>Release holds…</source>
        <translation>Levantar retenciones…</translation>
    </message>
    <message>
        <source>Edit in the list</source>
        <translation>Editar en la lista</translation>
    </message>
    <message>
        <source>%1 is gone; nothing was changed.</source>
        <translation>%1 ya no existe; no se cambió nada.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1: %2 is %3</source>
        <translation>%1: %2 es %3</translation>
    </message>
    <message>
        <source>Import targets from CSV…</source>
        <translation>Importar destinos de CSV…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importar CSV…</translation>
    </message>
    <message>
        <source>Paste targets…</source>
        <translation>Pegar destinos…</translation>
    </message>
    <message>
        <source>Export targets…</source>
        <translation>Exportar destinos…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>there is no target in the list</source>
        <translation>no hay ningún destino en la lista</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>portapapeles</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>texto soltado</translation>
    </message>
    <message numerus="yes">
        <source>Export %n target(s)</source>
        <translation>
            <numerusform>Exportar %n destino</numerusform>
            <numerusform>Exportar %n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) exported to %1</source>
        <translation>
            <numerusform>%n destino exportado a %1</numerusform>
            <numerusform>%n destinos exportados a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The targets cannot be written to %1: %2. Choose another place.</source>
        <translation>Los destinos no se pueden escribir en %1: %2. Elegir otro lugar.</translation>
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
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>%1 is a store that is open. Choose another file.</source>
        <translation>%1 es un almacén que está abierto. Elija otro archivo.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::HoldSheet</name>
    <message>
        <source>Hold %1</source>
        <translation>Retener %1</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n target(s)</source>
        <translation>
            <numerusform>Retener %n destino</numerusform>
            <numerusform>Retener %n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be undone: release the hold.</source>
        <translation>Se puede deshacer: levantar la retención.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n destino</numerusform>
            <numerusform>%n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect-only</source>
        <translation>Solo regreso</translation>
    </message>
    <message>
        <source>Users with a session here come back to it. New users go elsewhere.</source>
        <translation>Los usuarios con sesión aquí vuelven a ella. Los nuevos van a otra parte.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Nobody is sent here. Disconnected sessions cannot be reached.</source>
        <translation>No se envía a nadie aquí. Las sesiones desconectadas son inaccesibles.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What others should know: kernel update, disk replacement</source>
        <translation>Lo que otros deben saber: actualización del kernel, cambio de disco</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>en 2 h</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>a una hora</translation>
    </message>
    <message>
        <source>at next restart</source>
        <translation>en el próximo reinicio</translation>
    </message>
    <message>
        <source>when released</source>
        <translation>al levantarla</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Termina a</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admisión</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Qué hace esto</translation>
    </message>
    <message>
        <source>kept up to date, checked again on Hold</source>
        <translation>se mantiene al día, se comprueba de nuevo al retener</translation>
    </message>
    <message>
        <source>Nobody has a session here</source>
        <translation>Nadie tiene sesión aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stay</source>
        <translation>
            <numerusform>%n sesión permanece</numerusform>
            <numerusform>%n sesiones permanecen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The disconnected cannot come back while it is closed.</source>
        <translation>%1. Las desconectadas no pueden volver mientras esté cerrado.</translation>
    </message>
    <message>
        <source>at least one of them has no limit</source>
        <translation>al menos uno no tiene límite</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s) there</source>
        <translation>
            <numerusform>%n plaza libre allí</numerusform>
            <numerusform>%n plazas libres allí</numerusform>
        </translation>
    </message>
    <message>
        <source>New users are refused</source>
        <translation>Los usuarios nuevos son rechazados</translation>
    </message>
    <message>
        <source>no other target of %1 admits them</source>
        <translation>ningún otro destino de %1 los admite</translation>
    </message>
    <message numerus="yes">
        <source>New users go to %n other target(s)</source>
        <translation>
            <numerusform>Los usuarios nuevos van a %n otro destino</numerusform>
            <numerusform>Los usuarios nuevos van a otros %n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps %2 of %3 open</source>
        <translation>%1 mantiene %2 de %3 abiertos</translation>
    </message>
    <message>
        <source>(minimum %1)</source>
        <translation>(mínimo %1)</translation>
    </message>
    <message>
        <source>Looking at the farm…</source>
        <translation>Mirando la granja…</translation>
    </message>
    <message>
        <source>The target is gone.</source>
        <translation>El destino ya no existe.</translation>
    </message>
    <message>
        <source>%1 would keep fewer targets open than its minimum.</source>
        <translation>%1 mantendría menos destinos abiertos que su mínimo.</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 retenido</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>format of a moment</comment>
        <translation>ddd d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Targets to hold</source>
        <translation>Destinos por retener</translation>
    </message>
    <message>
        <source>Recent reasons</source>
        <translation>Motivos recientes</translation>
    </message>
    <message>
        <source>Second number: when everybody from here has come back elsewhere.</source>
        <translation>Segundo número: cuando todos los de aquí hayan vuelto en otra parte.</translation>
    </message>
    <message numerus="yes">
        <source>; too few for %n of those who are here</source>
        <translation>
            <numerusform>; muy pocas para %n de los que están aquí</numerusform>
            <numerusform>; muy pocas para %n de los que están aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one target.</source>
        <translation>Elegir al menos un destino.</translation>
    </message>
    <message>
        <source>The farm has changed since you looked. Read again what this does, then hold.</source>
        <translation>La granja cambió desde que se miró. Leer de nuevo qué hace esto y luego retener.</translation>
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
        <translation>Importar destinos</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Mostrar filas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambian</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Iguales</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Line, column, what is wrong and what to do, as a CSV file</source>
        <translation>Línea, columna, qué está mal y qué hacer, como archivo CSV</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2. Choose another place.</source>
        <translation>El informe no se puede escribir en %1: %2. Elegir otro lugar.</translation>
    </message>
    <message>
        <source>A table of targets</source>
        <translation>Una tabla de destinos</translation>
    </message>
    <message>
        <source>The first line names the columns: name, farm, address, kind, weight, limit, tags, environment. Drop a file here, or paste cells from a spreadsheet on the Farms page.</source>
        <translation>La primera línea nombra las columnas: name, farm, address, kind, weight, limit, tags, environment. Soltar aquí un archivo, o pegar celdas de una hoja de cálculo en la página Granjas.</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Ninguna fila</translation>
    </message>
    <message>
        <source>The file has none that can be shown.</source>
        <translation>El archivo no tiene ninguna que se pueda mostrar.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>not UTF-8: look at letters with accents</source>
        <translation>no es UTF-8: revisar las letras con acento</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be read</source>
        <translation>
            <numerusform>%n letra no se pudo leer</numerusform>
            <numerusform>%n letras no se pudieron leer</numerusform>
        </translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Significado de %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n new farm(s): %1</source>
        <translation>
            <numerusform>Añadir %n granja nueva: %1</numerusform>
            <numerusform>Añadir %n granjas nuevas: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) added</source>
        <translation>
            <numerusform>%n destino añadido</numerusform>
            <numerusform>%n destinos añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) changed</source>
        <translation>
            <numerusform>%n destino cambiado</numerusform>
            <numerusform>%n destinos cambiados</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>Importar %n destino</numerusform>
            <numerusform>Importar %n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it or nothing. It can be undone.</source>
        <translation>Todo o nada. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Elegir antes un archivo.</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Comprobando las filas…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing is imported until they are right.</source>
        <translation>
            <numerusform>%n fila está mal; no se importa nada hasta que esté bien.</numerusform>
            <numerusform>%n filas están mal; no se importa nada hasta que estén bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle what the columns mean first.</source>
        <translation>Aclarar antes qué significan las columnas.</translation>
    </message>
    <message>
        <source>Every target is as the file has it already.</source>
        <translation>Todos los destinos están ya como en el archivo.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::InlineEdit</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
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
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Nothing has happened since the window was opened.</source>
        <translation>No ha pasado nada desde que se abrió la ventana.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Type a field such as user: or farm:, Ctrl+Space offers what can stand here</source>
        <translation>Escribir un campo como user: o farm:, Ctrl+Espacio ofrece lo que puede ir aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ReleaseSheet</name>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>Levantar %n retención</numerusform>
            <numerusform>Levantar %n retenciones</numerusform>
        </translation>
    </message>
    <message>
        <source>They were released or have ended meanwhile.</source>
        <translation>Entretanto se levantaron o terminaron.</translation>
    </message>
    <message numerus="yes">
        <source>stays held by %n other(s)</source>
        <translation>
            <numerusform>sigue retenido por %n más</numerusform>
            <numerusform>sigue retenido por %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No target takes new users because of it: other holds go on.</source>
        <translation>Ningún destino acepta usuarios nuevos por ello: otras retenciones siguen.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) take new users again: %1.</source>
        <translation>
            <numerusform>%n destino acepta de nuevo usuarios nuevos: %1.</numerusform>
            <numerusform>%n destinos aceptan de nuevo usuarios nuevos: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong to somebody else (%1) and cannot be put back as they were.</source>
        <translation>
            <numerusform>%n es de otra persona (%1) y no se puede reponer como estaba.</numerusform>
            <numerusform>%n son de otra persona (%1) y no se pueden reponer como estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be undone: the holds are placed again.</source>
        <translation>Se puede deshacer: las retenciones se ponen de nuevo.</translation>
    </message>
    <message>
        <source>The hold on %1 is released</source>
        <translation>La retención de %1 se levantó</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n retención levantada</numerusform>
            <numerusform>%n retenciones levantadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveFarmSheet</name>
    <message>
        <source>Remove farm %1</source>
        <translation>Quitar la granja %1</translation>
    </message>
    <message>
        <source>Connections that ask for %1 are refused from then on.</source>
        <translation>Las conexiones que piden %1 se rechazan desde entonces.</translation>
    </message>
    <message>
        <source>It has no targets.</source>
        <translation>No tiene destinos.</translation>
    </message>
    <message numerus="yes">
        <source>The farm has %n target(s); remove them first.</source>
        <translation>
            <numerusform>La granja tiene %n destino; quitarlo antes.</numerusform>
            <numerusform>La granja tiene %n destinos; quitarlos antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Farm %1 is removed</source>
        <translation>Granja %1 quitada</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveTargetSheet</name>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are forgotten, and their users get a new place next time.</source>
        <translation>
            <numerusform>Se olvida %n sesión, y su usuario tendrá un lugar nuevo la próxima vez.</numerusform>
            <numerusform>Se olvidan %n sesiones, y sus usuarios tendrán un lugar nuevo la próxima vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session is on it.</source>
        <translation>No hay ninguna sesión en él.</translation>
    </message>
    <message>
        <source>. What runs on the host goes on there.</source>
        <translation>. Lo que corre en el host sigue allí.</translation>
    </message>
    <message>
        <source>No connection is sent to it any more. Its holds go with it.</source>
        <translation>Ya no se le envía ninguna conexión. Sus retenciones se van con él.</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 quitado</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SaveViewSheet</name>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Abandonadas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Keeps sorting, groups and columns; every session is shown.</source>
        <translation>Guarda orden, grupos y columnas; se muestran todas las sesiones.</translation>
    </message>
    <message>
        <source>Keeps “%1”, sorting, groups and columns.</source>
        <translation>Guarda «%1», orden, grupos y columnas.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>The view needs a name.</source>
        <translation>La vista necesita un nombre.</translation>
    </message>
    <message>
        <source>Takes the place of the view with that name.</source>
        <translation>Reemplaza la vista con ese nombre.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionBulkBar</name>
    <message>
        <source>Show command</source>
        <translation>Mostrar comando</translation>
    </message>
    <message>
        <source>The command that disconnects the selected sessions</source>
        <translation>El comando que desconecta las sesiones seleccionadas</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 de %2 seleccionadas</translation>
    </message>
    <message>
        <source>the list waits until fewer are selected</source>
        <translation>la lista espera a que haya menos seleccionadas</translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation>inactiva %1</translation>
    </message>
    <message>
        <source>idle %1 to %2</source>
        <translation>inactivas de %1 a %2</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 activas</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n usuario</numerusform>
            <numerusform>%n usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n destino</numerusform>
            <numerusform>%n destinos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionGroupsPane</name>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionInspector</name>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>varios: %1</translation>
    </message>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n más</numerusform>
            <numerusform>, %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Por qué aquí</translation>
    </message>
    <message>
        <source>Select a session to see where it is and why it was sent there.</source>
        <translation>Seleccionar una sesión para ver dónde está y por qué se envió allí.</translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation>usuario desconocido</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>This session is over.</source>
        <translation>Esta sesión ha terminado.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Granja</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>In state for</source>
        <translation>En estado</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Asignada</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Elegido por</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Directiva</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>common values</source>
        <translation>valores comunes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Current row</source>
        <translation>Fila actual</translation>
    </message>
    <message>
        <source>About this session</source>
        <translation>Sobre esta sesión</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>placed %1</source>
        <translation>asignada %1</translation>
    </message>
    <message>
        <source>from %1 · placed %2</source>
        <translation>desde %1 · asignada %2</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Leyendo el diario…</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisión %2</translation>
    </message>
    <message>
        <source>The journal no longer has this session&apos;s beginning; older entries were trimmed.</source>
        <translation>El diario ya no tiene el comienzo de esta sesión; las entradas anteriores se recortaron.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionsPage</name>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrar sesiones</translation>
    </message>
    <message>
        <source>user:  farm:  target:  state:  client:  idle:&gt;30m</source>
        <translation>user:  farm:  target:  state:  client:  idle:&gt;30m</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problema en el filtro</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 sesión</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sesiones</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; de %2</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Aún no hay sesiones</translation>
    </message>
    <message>
        <source>Each session appears here when a connection has been placed, and stays until its user logs off.</source>
        <translation>Cada sesión aparece aquí cuando se asigna una conexión y permanece hasta que su usuario cierra la sesión.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Ninguna sesión coincide</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vaciar filtro</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)…</source>
        <translation>
            <numerusform>Desconectar %n sesión…</numerusform>
            <numerusform>Desconectar %n sesiones…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Desconectar…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>select a session</source>
        <translation>seleccionar una sesión</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>go to a cell that has a value</source>
        <translation>ir a una celda con valor</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrar por este valor</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>Excluir este valor</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>there is no session to export</source>
        <translation>no hay ninguna sesión que exportar</translation>
    </message>
    <message>
        <source>an export is under way</source>
        <translation>hay una exportación en curso</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Vistas…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>Agrupar por…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Excluir %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; an export takes all of them</source>
        <translation>
            <numerusform>Copiada la primera %n fila; una exportación las toma todas</numerusform>
            <numerusform>Copiadas las primeras %n filas; una exportación las toma todas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n fila copiada</numerusform>
            <numerusform>%n filas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Aún no hay vistas guardadas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation>Agrupar por: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>View %1 saved</source>
        <translation>Vista %1 guardada</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>No se puede leer el almacén</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>Leyendo las sesiones</translation>
    </message>
    <message>
        <source>sessions are being disconnected</source>
        <translation>se están desconectando sesiones</translation>
    </message>
    <message>
        <source>it is disconnected already</source>
        <translation>ya está desconectada</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>ha terminado</translation>
    </message>
    <message numerus="yes">
        <source>all %n are disconnected already</source>
        <translation>
            <numerusform>%n ya está desconectada</numerusform>
            <numerusform>las %n ya están desconectadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the user&apos;s sessions</source>
        <translation>Mostrar las sesiones del usuario</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Mostrar el destino</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Copiar identificador de sesión</translation>
    </message>
    <message>
        <source>Session id copied</source>
        <translation>Identificador de sesión copiado</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>Copiar este valor</translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>go to a cell</source>
        <translation>ir a una celda</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n session(s)</source>
        <translation>
            <numerusform>Exportar %n sesión</numerusform>
            <numerusform>Exportar %n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange views…</source>
        <translation>Ordenar vistas…</translation>
    </message>
    <message>
        <source>no view has been saved yet</source>
        <translation>aún no se guardó ninguna vista</translation>
    </message>
    <message>
        <source>Copy link to this view</source>
        <translation>Copiar enlace a esta vista</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es), %1 ms</source>
        <translation>
            <numerusform>%Ln coincidencia, %1 ms</numerusform>
            <numerusform>%Ln coincidencias, %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter leaves none of the %Ln session(s).</source>
        <translation>
            <numerusform>El filtro no deja la %Ln sesión.</numerusform>
            <numerusform>El filtro no deja ninguna de las %Ln sesiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views arranged</source>
        <translation>Vistas ordenadas</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Como al principio</translation>
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
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Altura de fila</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Comfortable rows are easier to hit, compact ones show more.</source>
        <translation>Las filas cómodas son más fáciles de pulsar, las compactas muestran más.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the console</source>
        <translation>Idioma de la consola</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Confirmaciones</translation>
    </message>
    <message>
        <source>Ask before closing the window stops a broker</source>
        <translation>Preguntar antes de que cerrar la ventana detenga un broker</translation>
    </message>
    <message>
        <source>A broker that was started here ends with the window. What cannot be undone always asks first.</source>
        <translation>Un broker arrancado aquí termina con la ventana. Lo que no se puede deshacer siempre pregunta antes.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer disposición</translation>
    </message>
    <message>
        <source>Columns, inspector and window go back to their usual places. Saved views and recent stores stay.</source>
        <translation>Columnas, inspector y ventana vuelven a su lugar habitual. Las vistas guardadas y los almacenes recientes permanecen.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>alto contraste</translation>
    </message>
    <message>
        <source>The system says %1; changes are followed at once.</source>
        <translation>El sistema dice %1; los cambios se siguen al momento.</translation>
    </message>
    <message>
        <source>High contrast is black, white and yellow with thick borders.</source>
        <translation>El alto contraste es negro, blanco y amarillo con bordes gruesos.</translation>
    </message>
    <message>
        <source>Nothing moves by itself.</source>
        <translation>Nada se mueve por sí solo.</translation>
    </message>
    <message>
        <source>Little moves, and only to show that something is under way.</source>
        <translation>Poco se mueve, y solo para mostrar que algo está en curso.</translation>
    </message>
    <message>
        <source>Dates and numbers follow the language, too.</source>
        <translation>Las fechas y los números siguen también el idioma.</translation>
    </message>
    <message>
        <source>Takes effect when the console is started the next time.</source>
        <translation>Surte efecto al arrancar la consola la próxima vez.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Sheet</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Show command</source>
        <translation>Mostrar comando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Esperando al broker…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetSheet</name>
    <message>
        <source>Add a target</source>
        <translation>Añadir un destino</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Añadir destino</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Cambiar destino</translation>
    </message>
    <message>
        <source>sh-01</source>
        <translation>sh-01</translation>
    </message>
    <message>
        <source>host name or IP address, with :port if it is not 3389</source>
        <translation>nombre de host o dirección IP, con :puerto si no es 3389</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>gpu, large</source>
        <translation>gpu, grande</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Granja</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>200 gets twice the sessions of 100</source>
        <translation>200 recibe el doble de sesiones que 100</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>sessions at most</source>
        <translation>sesiones como máximo</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Un nombre tiene letras, cifras, puntos, guiones y guiones bajos, y empieza por letra o cifra.</translation>
    </message>
    <message>
        <source>%1 has a target of this name.</source>
        <translation>%1 ya tiene un destino con ese nombre.</translation>
    </message>
    <message>
        <source>A target belongs to a farm: add a farm first.</source>
        <translation>Un destino pertenece a una granja: añadir antes una granja.</translation>
    </message>
    <message>
        <source>The target needs a name.</source>
        <translation>El destino necesita un nombre.</translation>
    </message>
    <message>
        <source>The target needs an address.</source>
        <translation>El destino necesita una dirección.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Corregir lo marcado.</translation>
    </message>
    <message>
        <source>The address resolves.</source>
        <translation>La dirección se resuelve.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetsSheet</name>
    <message numerus="yes">
        <source>Change %n target(s)</source>
        <translation>
            <numerusform>Cambiar %n destino</numerusform>
            <numerusform>Cambiar %n destinos</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>1 to 10,000</source>
        <translation>1 a 10 000</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>sessions at most, 0 for no limit</source>
        <translation>sesiones como máximo, 0 sin límite</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>What you leave as it is stays so on each. It can be undone.</source>
        <translation>Lo que no se toca queda igual en cada uno. Se puede deshacer.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>varios: %1</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Corregir lo marcado.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Aún no se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are changed</source>
        <translation>
            <numerusform>%n destino cambiado</numerusform>
            <numerusform>%n destinos cambiados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 veces)</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier message(s)</source>
        <translation>
            <numerusform>y %n mensaje anterior</numerusform>
            <numerusform>y %n mensajes anteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TrendChart</name>
    <message>
        <source>Sessions over time</source>
        <translation>Sesiones en el tiempo</translation>
    </message>
    <message>
        <source>%1 now, between %2 and %3 since %4</source>
        <translation>%1 ahora, entre %2 y %3 desde %4</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ViewsSheet</name>
    <message>
        <source>Arrange views</source>
        <translation>Ordenar vistas</translation>
    </message>
    <message>
        <source>The page begins with this view</source>
        <translation>La página empieza con esta vista</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep these views</source>
        <translation>Conservar estas vistas</translation>
    </message>
    <message>
        <source>every session</source>
        <translation>todas las sesiones</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Una vista necesita un nombre.</translation>
    </message>
    <message>
        <source>Another view has the name %1.</source>
        <translation>Otra vista se llama %1.</translation>
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
        <translation>Envía conexiones de escritorio remoto al host adecuado y muestra quién está dónde y por qué.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Empezar aquí</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>Abrir almacén…</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Echar un vistazo</translation>
    </message>
    <message>
        <source>Three farms with 40 targets and 2,000 invented people, moving. Nothing is kept.</source>
        <translation>Tres granjas con 40 destinos y 2000 personas inventadas, en movimiento. No se guarda nada.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir la demo</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Abiertos antes</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>A store on this machine</source>
        <translation>Un almacén en esta máquina</translation>
    </message>
    <message>
        <source>Start here makes a store in %1 and runs a broker on this machine: add a farm and one host, and connect. Or open the store file of a broker that runs already.</source>
        <translation>«Empezar aquí» crea un almacén en %1 y ejecuta un broker en esta máquina: añadir una granja y un host, y conectarse. O abrir el archivo de almacén de un broker que ya funciona.</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>Una base de datos</translation>
    </message>
    <message>
        <source>A store in a PostgreSQL server, for several brokers and consoles at once.</source>
        <translation>Un almacén en un servidor PostgreSQL, para varios brokers y consolas a la vez.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyHereView</name>
    <message>
        <source>Worked out again from the state before the placement…</source>
        <translation>Se calcula de nuevo a partir del estado previo a la asignación…</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. Same answer.</source>
        <translation>Calculado de nuevo desde la revisión %1. La misma respuesta.</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. No broker answered then, so the front door chose by itself.</source>
        <translation>Calculado de nuevo desde la revisión %1. Entonces no respondió ningún broker y la entrada eligió por sí sola.</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. The session was sent to %2 by a later state.</source>
        <translation>Calculado de nuevo desde la revisión %1. Un estado posterior envió la sesión a %2.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Redirect rules</source>
        <translation>Reglas de redirección</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Sesión existente</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>Reparto de carga</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>Orchestration</source>
        <translation>Orquestación</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirección</translation>
    </message>
    <message>
        <source>none applies, asked %1</source>
        <translation>ninguna se aplica, pidió %1</translation>
    </message>
    <message>
        <source>rule %1 → farm %2</source>
        <translation>regla %1 → granja %2</translation>
    </message>
    <message>
        <source>rule %1 → targets tagged %2 in %3</source>
        <translation>regla %1 → destinos con etiqueta %2 en %3</translation>
    </message>
    <message>
        <source>rule %1 → %2</source>
        <translation>regla %1 → %2</translation>
    </message>
    <message>
        <source>rule %1 refuses: %2</source>
        <translation>la regla %1 rechaza: %2</translation>
    </message>
    <message>
        <source>rule %1 applies, but keeps the session in %2</source>
        <translation>la regla %1 se aplica, pero mantiene la sesión en %2</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>no hay ninguna granja %1</translation>
    </message>
    <message>
        <source>round robin → %1, of %2 admitted</source>
        <translation>por turnos → %1, de %2 admitidos</translation>
    </message>
    <message>
        <source>fullest → %1, of %2 admitted</source>
        <translation>el más lleno → %1, de %2 admitidos</translation>
    </message>
    <message>
        <source>less loaded of two drawn → %1, of %2 admitted</source>
        <translation>el menos cargado de dos → %1, de %2 admitidos</translation>
    </message>
    <message>
        <source>least load → %1, of %2 admitted</source>
        <translation>menor carga → %1, de %2 admitidos</translation>
    </message>
    <message>
        <source>%1 has as many sessions as the policy allows</source>
        <translation>%1 tiene tantas sesiones como permite la directiva</translation>
    </message>
    <message>
        <source>the user has as many sessions in %1 as the policy allows</source>
        <translation>el usuario tiene en %1 tantas sesiones como permite la directiva</translation>
    </message>
    <message>
        <source>the farm has no targets</source>
        <translation>la granja no tiene destinos</translation>
    </message>
    <message>
        <source>none of %1 targets admits new sessions</source>
        <translation>ninguno de %1 destinos admite sesiones nuevas</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no alcanzado</translation>
    </message>
    <message>
        <source>no plug-in refused</source>
        <translation>ningún complemento rechazó</translation>
    </message>
    <message>
        <source>none in %1 at that time</source>
        <translation>ninguna en %1 en ese momento</translation>
    </message>
    <message>
        <source>the client named no user</source>
        <translation>el cliente no nombró ningún usuario</translation>
    </message>
    <message>
        <source>%1 in use, none to come back to</source>
        <translation>%1 en uso, ninguna a la que volver</translation>
    </message>
    <message>
        <source>found on %1</source>
        <translation>encontrada en %1</translation>
    </message>
    <message>
        <source>on %1, where the rule does not lead</source>
        <translation>en %1, adonde la regla no lleva</translation>
    </message>
    <message>
        <source>on %1, which cannot be reached</source>
        <translation>en %1, que es inaccesible</translation>
    </message>
    <message>
        <source>fewest → %1, of %2 admitted</source>
        <translation>menos sesiones → %1, de %2 admitidos</translation>
    </message>
    <message>
        <source>no environment asked</source>
        <translation>no se preguntó a ningún entorno</translation>
    </message>
    <message>
        <source>%1 was not asked</source>
        <translation>no se preguntó a %1</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hizo falta</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>not fewest</source>
        <translation>no el menor</translation>
    </message>
    <message>
        <source>not next</source>
        <translation>no le tocaba</translation>
    </message>
    <message>
        <source>tie, later name</source>
        <translation>empate, nombre posterior</translation>
    </message>
    <message>
        <source>the rule does not lead there</source>
        <translation>la regla no lleva allí</translation>
    </message>
    <message>
        <source>closed: hold of %1</source>
        <translation>cerrado: retención de %1</translation>
    </message>
    <message>
        <source>reconnect-only: hold of %1</source>
        <translation>solo regreso: retención de %1</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>caído: %1</translation>
    </message>
    <message>
        <source>quarantined until %1</source>
        <translation>en cuarentena hasta %1</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en cuarentena</translation>
    </message>
    <message>
        <source>at its limit %1/%2</source>
        <translation>en su límite %1/%2</translation>
    </message>
    <message>
        <source>the session is elsewhere</source>
        <translation>la sesión está en otra parte</translation>
    </message>
    <message>
        <source>Redirect rules, first match wins</source>
        <translation>Reglas de redirección, gana la primera que coincide</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) behind</source>
        <translation>
            <numerusform>%n regla más detrás</numerusform>
            <numerusform>%n reglas más detrás</numerusform>
        </translation>
    </message>
    <message>
        <source> (decided)</source>
        <translation> (decidió)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Candidates: sessions / weight, fewest wins</source>
        <translation>Candidatos: sesiones / peso, gana el menor</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message numerus="yes">
        <source>%n more admitted</source>
        <translation>
            <numerusform>%n más admitido</numerusform>
            <numerusform>%n más admitidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected, first reason</source>
        <translation>Descartado, primer motivo</translation>
    </message>
    <message>
        <source>%1 let it pass</source>
        <translation>%1 la dejó pasar</translation>
    </message>
    <message>
        <source>%1 let it pass, tagged %2</source>
        <translation>%1 la dejó pasar, con etiquetas %2</translation>
    </message>
    <message>
        <source>%1 names %2, which gives way</source>
        <translation>%1 indica %2, que cede el paso</translation>
    </message>
    <message>
        <source>plug-in %1: ready</source>
        <translation>complemento %1: listo</translation>
    </message>
    <message>
        <source>plug-in %1 refuses</source>
        <translation>el complemento %1 rechaza</translation>
    </message>
    <message>
        <source>plug-in %1 refuses: %2</source>
        <translation>el complemento %1 rechaza: %2</translation>
    </message>
    <message>
        <source>plug-in %1 → %2</source>
        <translation>complemento %1 → %2</translation>
    </message>
    <message>
        <source>plug-in %1 → %2, of %3 admitted</source>
        <translation>complemento %1 → %2, de %3 admitidos</translation>
    </message>
    <message>
        <source>%1 chose another</source>
        <translation>%1 eligió otro</translation>
    </message>
    <message>
        <source>plug-in %1 makes it ready</source>
        <translation>el complemento %1 lo prepara</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyNotView</name>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Choose a target to see why the session is not there</source>
        <translation>Elegir un destino para ver por qué la sesión no está allí</translation>
    </message>
    <message>
        <source>another target of the farm</source>
        <translation>otro destino de la granja</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 de %2 sesiones</translation>
    </message>
    <message>
        <source>The session went here: %1, score %2.</source>
        <translation>La sesión vino aquí: %1, puntuación %2.</translation>
    </message>
    <message>
        <source>Admitted with %1, but its score was %2 and %3 had %4; the lowest wins.</source>
        <translation>Admitido con %1, pero su puntuación era %2 y %3 tenía %4; gana la menor.</translation>
    </message>
    <message>
        <source>%1. It had %2.</source>
        <translation>%1. Tenía %2.</translation>
    </message>
    <message>
        <source>Choose a target to see why the session is not there.</source>
        <translation>Elegir un destino para ver por qué la sesión no está allí.</translation>
    </message>
    <message>
        <source>%1 was no target of farm %2 then.</source>
        <translation>%1 no era entonces un destino de la granja %2.</translation>
    </message>
</context>
</TS>
