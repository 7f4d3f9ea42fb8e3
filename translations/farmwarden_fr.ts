<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CommandDialog</name>
    <message>
        <source>Command: %1</source>
        <translation>Commande : %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Does the same from a shell.</source>
        <translation>Fait la même chose dans un shell.</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>&quot;{}&quot; needs something to exclude</source>
        <translation>« {} » a besoin de quelque chose à exclure</translation>
    </message>
    <message>
        <source>write it together: -state:active</source>
        <translation>écrire d&apos;un seul tenant : -state:active</translation>
    </message>
    <message>
        <source>there is no field &quot;{}&quot;</source>
        <translation>il n&apos;y a pas de champ « {} »</translation>
    </message>
    <message>
        <source>the fields are {}; put the word in quotes to look for it as text</source>
        <translation>les champs sont {} ; mettre le mot entre guillemets pour le chercher comme texte</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>ce guillemet n&apos;est pas fermé</translation>
    </message>
    <message>
        <source>add &quot; at the end</source>
        <translation>ajouter &quot; à la fin</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>il manque une valeur ici</translation>
    </message>
    <message>
        <source>as in user:an* or state:active,pending</source>
        <translation>comme dans user:an* ou state:active,pending</translation>
    </message>
    <message>
        <source>there is no state &quot;{}&quot;</source>
        <translation>il n&apos;y a pas d&apos;état « {} »</translation>
    </message>
    <message>
        <source>pending, active or disconnected</source>
        <translation>pending, active ou disconnected</translation>
    </message>
    <message>
        <source>there is no reason &quot;{}&quot;</source>
        <translation>il n&apos;y a pas de motif « {} »</translation>
    </message>
    <message>
        <source>existing-session, fewest-sessions or fallback</source>
        <translation>existing-session, fewest-sessions ou fallback</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a session id</source>
        <translation>« {} » n&apos;est pas un identifiant de session</translation>
    </message>
    <message>
        <source>an id is s- and 13 letters or digits</source>
        <translation>un identifiant est s- et 13 lettres ou chiffres</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a length of time</source>
        <translation>« {} » n&apos;est pas une durée</translation>
    </message>
    <message>
        <source>as in &gt;30m, &lt;2h, 1h30m or 7d</source>
        <translation>comme dans &gt;30m, &lt;2h, 1h30m ou 7d</translation>
    </message>
    <message>
        <source>a length of time has no alternatives</source>
        <translation>une durée n&apos;a pas d&apos;alternatives</translation>
    </message>
    <message>
        <source>write two words for a range: idle:&gt;30m idle:&lt;2h</source>
        <translation>pour un intervalle, écrire deux mots : idle:&gt;30m idle:&lt;2h</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a network</source>
        <translation>« {} » n&apos;est pas un réseau</translation>
    </message>
    <message>
        <source>as in 10.2.0.0/16 or fd00::/8</source>
        <translation>comme dans 10.2.0.0/16 ou fd00::/8</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: the port must be a number from 1 to 65535</source>
        <translation>adresse « {} » : le port doit être un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: what stands in brackets must be an IPv6 address</source>
        <translation>adresse « {} » : entre crochets doit se trouver une adresse IPv6</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: after the bracket comes a colon and the port</source>
        <translation>adresse « {} » : après le crochet viennent deux-points et le port</translation>
    </message>
    <message>
        <source>address &quot;{}&quot;: write an IPv6 address in brackets, as in [::1]:3389</source>
        <translation>adresse « {} » : écrire une adresse IPv6 entre crochets, comme dans [::1]:3389</translation>
    </message>
    <message>
        <source>address &quot;{}&quot; is neither a host name nor an IP address; write HOST or HOST:PORT</source>
        <translation>l&apos;adresse « {} » n&apos;est ni un nom d&apos;hôte ni une adresse IP ; écrire HOST ou HOST:PORT</translation>
    </message>
    <message>
        <source>address &quot;{}&quot; does not resolve ({}); correct it, or make the name known to this machine</source>
        <translation>l&apos;adresse « {} » ne se résout pas ({}) ; la corriger, ou faire connaître le nom à cette machine</translation>
    </message>
    <message>
        <source>{} closed by holds</source>
        <translation>{} fermées par des retenues</translation>
    </message>
    <message>
        <source>{} reconnect-only by holds</source>
        <translation>{} retour seul par des retenues</translation>
    </message>
    <message>
        <source>{} at the session limit</source>
        <translation>{} à la limite de sessions</translation>
    </message>
    <message>
        <source>No target tagged {} takes a new session{}. Release a hold, raise a limit, or let the rule prefer instead of require.</source>
        <translation>Aucune cible étiquetée {} n&apos;accepte de nouvelle session{}. Lever une retenue, relever une limite, ou laisser la règle préférer au lieu d&apos;exiger.</translation>
    </message>
    <message>
        <source>No target of {} takes a new session{}. Release a hold, raise a limit, or let the rule prefer instead of require.</source>
        <translation>Aucune cible de {} n&apos;accepte de nouvelle session{}. Lever une retenue, relever une limite, ou laisser la règle préférer au lieu d&apos;exiger.</translation>
    </message>
    <message>
        <source>No target of farm {} takes a new session; of {}: {}. Release a hold, raise a limit, or add a target.</source>
        <translation>Aucune cible de la ferme {} n&apos;accepte de nouvelle session ; sur {} : {}. Lever une retenue, relever une limite, ou ajouter une cible.</translation>
    </message>
    <message>
        <source>There is no farm &quot;{}&quot;. Correct the rule, or add the farm.</source>
        <translation>Il n&apos;y a pas de ferme « {} ». Corriger la règle, ou ajouter la ferme.</translation>
    </message>
    <message>
        <source>There is no farm &quot;{}&quot;. Correct the name in the client&apos;s connection file, or add the farm.</source>
        <translation>Il n&apos;y a pas de ferme « {} ». Corriger le nom dans le fichier de connexion du client, ou ajouter la ferme.</translation>
    </message>
    <message>
        <source>Farm {} has no targets. Add one to it.</source>
        <translation>La ferme {} n&apos;a pas de cibles. Lui en ajouter une.</translation>
    </message>
    <message>
        <source>None of its targets exists. Correct the rule.</source>
        <translation>Aucune de ses cibles n&apos;existe. Corriger la règle.</translation>
    </message>
    <message>
        <source>Farm {} has the {} sessions that the policy allows it. Raise max_sessions of the farm in the policy, or end sessions.</source>
        <translation>La ferme {} a les {} sessions que la politique lui permet. Relever max_sessions de la ferme dans la politique, ou terminer des sessions.</translation>
    </message>
    <message>
        <source>{} has as many sessions in farm {} as the policy allows a user. Raise max_sessions_per_user of the farm in the policy, or end one of them.</source>
        <translation>{} a dans la ferme {} autant de sessions que la politique en permet à un utilisateur. Relever max_sessions_per_user de la ferme dans la politique, ou en terminer une.</translation>
    </message>
    <message>
        <source>Rule {}: {}</source>
        <translation>Règle {} : {}</translation>
    </message>
    <message>
        <source>Rule number {}: {}</source>
        <translation>Règle numéro {} : {}</translation>
    </message>
    <message>
        <source>field &quot;{}&quot; is missing</source>
        <translation>le champ « {} » manque</translation>
    </message>
    <message>
        <source>field &quot;{}&quot; must be {}, not {}</source>
        <translation>le champ « {} » doit être {}, pas {}</translation>
    </message>
    <message>
        <source>there is no verb &quot;{}&quot;; this version may be older than the one that asked</source>
        <translation>il n&apos;y a pas de verbe « {} » ; cette version est peut-être plus ancienne que celle qui a demandé</translation>
    </message>
    <message>
        <source>farm name &quot;{}&quot;: use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>nom de ferme « {} » : 1 à 64 lettres, chiffres, points, tirets et soulignés, en commençant par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>target name &quot;{}&quot;: use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>nom de cible « {} » : 1 à 64 lettres, chiffres, points, tirets et soulignés, en commençant par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>{} must be from {} to {}, not {}</source>
        <translation>{} doit être de {} à {}, pas {}</translation>
    </message>
    <message>
        <source>{} must be one line of at most {} bytes without control characters</source>
        <translation>{} doit être une ligne d&apos;au plus {} octets sans caractères de contrôle</translation>
    </message>
    <message>
        <source>{}: name at least one and at most {}</source>
        <translation>{} : en nommer au moins un et au plus {}</translation>
    </message>
    <message>
        <source>{}: one of them is named twice</source>
        <translation>{} : l&apos;un est nommé deux fois</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot;: min-open</source>
        <translation>ferme « {} » : min-open</translation>
    </message>
    <message>
        <source>target &quot;{}&quot;: weight</source>
        <translation>cible « {} » : poids</translation>
    </message>
    <message>
        <source>target &quot;{}&quot;: limit</source>
        <translation>cible « {} » : limite</translation>
    </message>
    <message>
        <source>a hold is reconnect-only or closed; release the hold to open the target again</source>
        <translation>une retenue est « retour seul » ou « fermée » ; la lever pour rouvrir la cible</translation>
    </message>
    <message>
        <source>a hold ends at a time or at the next restart, not both</source>
        <translation>une retenue finit à une heure ou au prochain redémarrage, pas les deux</translation>
    </message>
    <message>
        <source>the hold would have ended at {}, which is past; it is {} now</source>
        <translation>la retenue aurait fini à {}, ce qui est passé ; il est {}</translation>
    </message>
    <message>
        <source>targets of the hold</source>
        <translation>cibles de la retenue</translation>
    </message>
    <message>
        <source>holds to release</source>
        <translation>retenues à lever</translation>
    </message>
    <message>
        <source>sessions to disconnect</source>
        <translation>sessions à déconnecter</translation>
    </message>
    <message>
        <source>the policy is not UTF-8 text; save it as UTF-8</source>
        <translation>la politique n&apos;est pas du texte UTF-8 ; l&apos;enregistrer en UTF-8</translation>
    </message>
    <message>
        <source>override reason</source>
        <translation>motif de la dérogation</translation>
    </message>
    <message>
        <source>the front door did not answer</source>
        <translation>l&apos;entrée n&apos;a pas répondu</translation>
    </message>
    <message>
        <source>another broker has given this user a session meanwhile</source>
        <translation>un autre courtier a donné entre-temps une session à cet utilisateur</translation>
    </message>
    <message>
        <source>session {} has ended</source>
        <translation>la session {} est terminée</translation>
    </message>
    <message>
        <source>session {} of {} has no client connected</source>
        <translation>la session {} de {} n&apos;a pas de client connecté</translation>
    </message>
    <message>
        <source>session {} is not disconnected: no broker is running on this store; start farmwardend</source>
        <translation>la session {} n&apos;est pas déconnectée : aucun courtier ne tourne sur ce dépôt ; démarrer farmwardend</translation>
    </message>
    <message>
        <source>the journal was trimmed while it was replayed; choose a later beginning</source>
        <translation>le journal a été raccourci pendant le rejeu ; choisir un début plus récent</translation>
    </message>
    <message>
        <source>the replay was cancelled after {} of {} events</source>
        <translation>le rejeu a été annulé après {} événements sur {}</translation>
    </message>
    <message>
        <source>{} was changed{}, revision {}, after you looked at it at revision {}; look again and repeat</source>
        <translation>{} a été modifié{}, révision {}, après le regard à la révision {} ; regarder à nouveau et répéter</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>la politique</translation>
    </message>
    <message>
        <source> by {} at {} ({})</source>
        <translation> par {} à {} ({})</translation>
    </message>
    <message>
        <source>there is a farm &quot;{}&quot; already; change it with: farmwardenctl farm set {}</source>
        <translation>il y a déjà une ferme « {} » ; la modifier par : farmwardenctl farm set {}</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot; still has {} target{} ({}{}); remove {} first</source>
        <translation>la ferme « {0} » a encore {1} cibles ({3}{4}) ; les retirer d&apos;abord</translation>
    </message>
    <message>
        <source>this would leave farm &quot;{}&quot; with {} of {} targets open, and it wants {} at least; hold fewer targets, release another hold, or lower the farm&apos;s min-open</source>
        <translation>cela laisserait à la ferme « {} » {} cibles ouvertes sur {}, et elle en veut au moins {} ; retenir moins de cibles, lever une autre retenue, ou baisser min-open de la ferme</translation>
    </message>
    <message>
        <source>there is no hold {}; it was released, replaced by its owner, or has ended (see: farmwardenctl hold list)</source>
        <translation>il n&apos;y a pas de retenue {} ; elle a été levée, remplacée par son propriétaire, ou a pris fin (voir : farmwardenctl hold list)</translation>
    </message>
    <message>
        <source>there is no farm &quot;{}&quot;{}</source>
        <translation>il n&apos;y a pas de ferme « {} »{}</translation>
    </message>
    <message>
        <source>there is no target &quot;{}&quot;{}</source>
        <translation>il n&apos;y a pas de cible « {} »{}</translation>
    </message>
    <message>
        <source>; did you mean {}?</source>
        <translation>; peut-être {} ?</translation>
    </message>
    <message>
        <source>rule {} sends this connection to {}, where nothing can be reserved</source>
        <translation>la règle {} envoie cette connexion vers {}, où rien ne peut être réservé</translation>
    </message>
    <message>
        <source>version {} is in force, published by {} at {}{}, and yours was made from version {}; merge the two (--merge), or look at theirs and repeat</source>
        <translation>la version {} est en vigueur, publiée par {} à {}{}, et la vôtre part de la version {} ; fusionner les deux (--merge), ou regarder la leur et répéter</translation>
    </message>
    <message>
        <source>there is no policy version {} to start from; version {} is in force</source>
        <translation>il n&apos;y a pas de version {} de la politique d&apos;où partir ; la version {} est en vigueur</translation>
    </message>
    <message>
        <source>{} of {} policy tests fail; correct the policy or the tests, or say why to publish all the same (--override REASON):{}</source>
        <translation>{} tests de la politique sur {} échouent ; corriger la politique ou les tests, ou dire pourquoi publier quand même (--override MOTIF) :{}</translation>
    </message>
    <message>
        <source>there is no such session; it has ended</source>
        <translation>cette session n&apos;existe pas ; elle est terminée</translation>
    </message>
    <message>
        <source>there is no session {}{}; see: farmwardenctl session list</source>
        <translation>il n&apos;y a pas de session {}{} ; voir : farmwardenctl session list</translation>
    </message>
    <message>
        <source>, nor any of the others named</source>
        <translation>, ni aucune des autres nommées</translation>
    </message>
    <message>
        <source>there is a target &quot;{}&quot; already, in farm &quot;{}&quot;; choose another name, or change it with: farmwardenctl target set {}</source>
        <translation>il y a déjà une cible « {} » dans la ferme « {} » ; choisir un autre nom, ou la modifier par : farmwardenctl target set {}</translation>
    </message>
    <message>
        <source>target &quot;{}&quot; still has {} session{}; place a hold and let {} end, or force it, which makes the directory forget {}</source>
        <translation>la cible « {0} » a encore {1} sessions ; la retenir et les laisser finir, ou forcer, et l&apos;annuaire les oublie</translation>
    </message>
    <message>
        <source>revision {} is no decision of a broker{}</source>
        <translation>la révision {} n&apos;est pas une décision d&apos;un courtier{}</translation>
    </message>
    <message>
        <source>, or the journal no longer reaches there</source>
        <translation>, ou le journal ne remonte plus jusque-là</translation>
    </message>
    <message>
        <source>policy version {} cannot be read: {}; restore an earlier version</source>
        <translation>la version {} de la politique est illisible : {} ; rétablir une version antérieure</translation>
    </message>
    <message>
        <source>{} new sessions in a row failed</source>
        <translation>{} nouvelles sessions de suite ont échoué</translation>
    </message>
    <message>
        <source>revision {} is not there yet; the last one is {}</source>
        <translation>la révision {} n&apos;existe pas encore ; la dernière est {}</translation>
    </message>
    <message>
        <source>the journal is kept from {} (revision {}) on; choose a later time</source>
        <translation>le journal est gardé à partir de {} (révision {}) ; choisir un moment plus récent</translation>
    </message>
    <message>
        <source>{} changed since you looked: {} by {} at {} (revision {}, you saw {}); look again and repeat</source>
        <translation>{} a changé depuis le regard : {} par {} à {} (révision {}, vue {}) ; regarder à nouveau et répéter</translation>
    </message>
    <message>
        <source>there is no policy version {}: none was published yet</source>
        <translation>il n&apos;y a pas de version {} de la politique : aucune n&apos;est encore publiée</translation>
    </message>
    <message>
        <source>there is no policy version {}; they go from 1 to {}</source>
        <translation>il n&apos;y a pas de version {} de la politique ; elles vont de 1 à {}</translation>
    </message>
    <message>
        <source>revision {} is older than what is kept; the oldest state that can be had is that of revision {}</source>
        <translation>la révision {} est antérieure à ce qui est gardé ; le plus ancien état disponible est celui de la révision {}</translation>
    </message>
    <message>
        <source>store {} cannot be written: {}; check the permissions of its folder, or choose another path</source>
        <translation>le dépôt {} ne peut pas être écrit : {} ; vérifier les droits de son dossier, ou choisir un autre chemin</translation>
    </message>
    <message>
        <source>store {} is in use by {}; stop that program, or leave the writing to it</source>
        <translation>le dépôt {} est utilisé par {} ; arrêter ce programme, ou lui laisser l&apos;écriture</translation>
    </message>
    <message>
        <source>{} is an SQLite database of another program; choose another path for the store</source>
        <translation>{} est une base SQLite d&apos;un autre programme ; choisir un autre chemin pour le dépôt</translation>
    </message>
    <message>
        <source>store {} has schema {}, this program knows schemas up to {}; update this program, or restore a backup of before the update</source>
        <translation>le dépôt {} a le schéma {}, ce programme connaît jusqu&apos;au {} ; mettre à jour ce programme, ou restaurer une sauvegarde d&apos;avant la mise à jour</translation>
    </message>
    <message>
        <source>store {} has schema {}, this program needs {}; start farmwardend on it or run `farmwardenctl store migrate`</source>
        <translation>le dépôt {} a le schéma {}, ce programme a besoin de {} ; démarrer farmwardend dessus ou lancer `farmwardenctl store migrate`</translation>
    </message>
    <message>
        <source>store {} is gone; put it back or open another one</source>
        <translation>le dépôt {} a disparu ; le remettre ou en ouvrir un autre</translation>
    </message>
    <message>
        <source>folder {} for the store cannot be made: {}; make it by hand, or choose another path</source>
        <translation>le dossier {} pour le dépôt ne peut pas être créé : {} ; le créer à la main, ou choisir un autre chemin</translation>
    </message>
    <message>
        <source>there is no store at {}; start farmwardend on it, or name another one</source>
        <translation>il n&apos;y a pas de dépôt à {} ; démarrer farmwardend dessus, ou en nommer un autre</translation>
    </message>
    <message>
        <source>the store takes no writes at present</source>
        <translation>le dépôt n&apos;accepte pas d&apos;écritures pour le moment</translation>
    </message>
    <message>
        <source>rule {} never matches: {}</source>
        <translation>la règle {} ne s&apos;applique jamais : {}</translation>
    </message>
    <message>
        <source>its {} condition leaves nothing</source>
        <translation>sa condition sur {} ne laisse rien</translation>
    </message>
    <message>
        <source>its validity ends before it could match</source>
        <translation>sa validité finit avant qu&apos;elle puisse s&apos;appliquer</translation>
    </message>
    <message>
        <source>correct the condition, or delete the rule</source>
        <translation>corriger la condition, ou supprimer la règle</translation>
    </message>
    <message>
        <source>extend the validity, or delete the rule</source>
        <translation>prolonger la validité, ou supprimer la règle</translation>
    </message>
    <message>
        <source>rule {} never decides anything: earlier rules take all of its requests ({})</source>
        <translation>la règle {} ne décide jamais rien : des règles précédentes prennent toutes ses requêtes ({})</translation>
    </message>
    <message>
        <source>move it in front of {}, or delete it</source>
        <translation>la déplacer devant {}, ou la supprimer</translation>
    </message>
    <message>
        <source>rule {} may never decide anything: that hangs on the groups or tags of its users ({}{})</source>
        <translation>la règle {} ne décide peut-être jamais rien : cela tient aux groupes ou étiquettes de ses utilisateurs ({}{})</translation>
    </message>
    <message>
        <source>if it is meant as an exception, move it in front of {}</source>
        <translation>si c&apos;est une exception, la déplacer devant {}</translation>
    </message>
    <message>
        <source>rule {} changes nothing: its requests go to the farm they ask for anyway</source>
        <translation>la règle {} ne change rien : ses requêtes vont de toute façon à la ferme demandée</translation>
    </message>
    <message>
        <source>rule {} changes nothing: later rules do the same ({})</source>
        <translation>la règle {} ne change rien : des règles suivantes font de même ({})</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>la supprimer</translation>
    </message>
    <message>
        <source>rule {} is no longer valid</source>
        <translation>la règle {} n&apos;est plus valable</translation>
    </message>
    <message>
        <source>whether rule {} can ever decide anything was not found out within the budget</source>
        <translation>savoir si la règle {} peut décider quelque chose n&apos;a pas abouti dans le temps imparti</translation>
    </message>
    <message>
        <source>try a request that should come to it</source>
        <translation>essayer une requête qui devrait lui parvenir</translation>
    </message>
    <message>
        <source>rule {} is also named {}</source>
        <translation>la règle {} s&apos;appelle aussi {}</translation>
    </message>
    <message>
        <source>give each a name of its own, so that people can tell them apart</source>
        <translation>donner à chacune son propre nom, pour les distinguer</translation>
    </message>
    <message>
        <source>it was valid until {} and has no effect any more</source>
        <translation>elle était valable jusqu&apos;à {} et n&apos;a plus d&apos;effet</translation>
    </message>
    <message>
        <source>set a later date, or remove the rule</source>
        <translation>fixer une date plus tardive, ou retirer la règle</translation>
    </message>
    <message>
        <source>it has no id</source>
        <translation>elle n&apos;a pas d&apos;identifiant</translation>
    </message>
    <message>
        <source>give it a short name that stays, as in &quot;cad-users&quot;; versions and journal refer to it</source>
        <translation>lui donner un nom court et durable, comme &quot;cad-users&quot; ; versions et journal s&apos;y réfèrent</translation>
    </message>
    <message>
        <source>this is no id</source>
        <translation>ce n&apos;est pas un identifiant</translation>
    </message>
    <message>
        <source>use 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first; free text belongs into the name</source>
        <translation>employer 1 à 64 parmi A-Z a-z 0-9 . _ - en commençant par une lettre ou un chiffre ; le texte libre va dans le nom</translation>
    </message>
    <message>
        <source>rule number {} has the same id</source>
        <translation>la règle numéro {} a le même identifiant</translation>
    </message>
    <message>
        <source>the rule in line {} has the same id</source>
        <translation>la règle à la ligne {} a le même identifiant</translation>
    </message>
    <message>
        <source>give one of them another; if it was copied, the copy</source>
        <translation>en donner un autre à l&apos;une ; si elle a été copiée, à la copie</translation>
    </message>
    <message>
        <source>{} is no address</source>
        <translation>{} n&apos;est pas une adresse</translation>
    </message>
    <message>
        <source>write HOST or HOST:PORT</source>
        <translation>écrire HOST ou HOST:PORT</translation>
    </message>
    <message>
        <source>it refuses without a message</source>
        <translation>elle refuse sans message</translation>
    </message>
    <message>
        <source>say why: operators see it in the journal and beside the session</source>
        <translation>dire pourquoi : les opérateurs le voient dans le journal et à côté de la session</translation>
    </message>
    <message>
        <source>the action names no farm</source>
        <translation>l&apos;action ne nomme pas de ferme</translation>
    </message>
    <message>
        <source>name one</source>
        <translation>en nommer une</translation>
    </message>
    <message>
        <source>there is no farm {} to send to</source>
        <translation>il n&apos;y a pas de ferme {} où envoyer</translation>
    </message>
    <message>
        <source>add the farm first, or correct the name</source>
        <translation>ajouter d&apos;abord la ferme, ou corriger le nom</translation>
    </message>
    <message>
        <source>the action names no target</source>
        <translation>l&apos;action ne nomme pas de cible</translation>
    </message>
    <message>
        <source>name one, or send to a farm</source>
        <translation>en nommer une, ou envoyer à une ferme</translation>
    </message>
    <message>
        <source>there is no target {}</source>
        <translation>il n&apos;y a pas de cible {}</translation>
    </message>
    <message>
        <source>add the target first, or correct the name</source>
        <translation>ajouter d&apos;abord la cible, ou corriger le nom</translation>
    </message>
    <message>
        <source>the action names no tag</source>
        <translation>l&apos;action ne nomme pas d&apos;étiquette</translation>
    </message>
    <message>
        <source>no target has the tag {}</source>
        <translation>aucune cible n&apos;a l&apos;étiquette {}</translation>
    </message>
    <message>
        <source>tag a target, or correct the tag</source>
        <translation>étiqueter une cible, ou corriger l&apos;étiquette</translation>
    </message>
    <message>
        <source>there is no farm {}</source>
        <translation>il n&apos;y a pas de ferme {}</translation>
    </message>
    <message>
        <source>there is no target yet that {} means</source>
        <translation>il n&apos;y a pas encore de cible que {} désigne</translation>
    </message>
    <message>
        <source>add one, or give one all of the tags</source>
        <translation>en ajouter une, ou donner à une toutes les étiquettes</translation>
    </message>
    <message>
        <source>the only target, {}, takes no session now: {}</source>
        <translation>la seule cible, {}, n&apos;accepte pas de session maintenant : {}</translation>
    </message>
    <message>
        <source>none of the {} targets takes a session now; {}: {}</source>
        <translation>aucune des {} cibles n&apos;accepte de session maintenant ; {} : {}</translation>
    </message>
    <message>
        <source>release the hold or raise the limit, or send elsewhere meanwhile</source>
        <translation>lever la retenue ou relever la limite, ou envoyer ailleurs en attendant</translation>
    </message>
    <message>
        <source>There is no farm {} to balance</source>
        <translation>Il n&apos;y a pas de ferme {} à répartir</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>peut-être {} ?</translation>
    </message>
    <message>
        <source>did you mean {}? It may be {}</source>
        <translation>peut-être {} ? Possibles : {}</translation>
    </message>
    <message>
        <source>A test has no name</source>
        <translation>Un test n&apos;a pas de nom</translation>
    </message>
    <message>
        <source>say in a few words what must stay true</source>
        <translation>dire en quelques mots ce qui doit rester vrai</translation>
    </message>
    <message>
        <source>Test {} is there twice</source>
        <translation>Le test {} est là deux fois</translation>
    </message>
    <message>
        <source>give each a name of its own</source>
        <translation>donner à chacun son propre nom</translation>
    </message>
    <message>
        <source>Test {} expects a refusal and a place at once</source>
        <translation>Le test {} attend à la fois un refus et une place</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>garder l&apos;un des deux</translation>
    </message>
    <message>
        <source>Test {} expects nothing and can never fail</source>
        <translation>Le test {} n&apos;attend rien et ne peut jamais échouer</translation>
    </message>
    <message>
        <source>say what must come out</source>
        <translation>dire ce qui doit en sortir</translation>
    </message>
    <message>
        <source>Test {} expects the rule {}, which is not there</source>
        <translation>Le test {} attend la règle {}, qui n&apos;existe pas</translation>
    </message>
    <message>
        <source>correct the id, or leave it out to check the result only</source>
        <translation>corriger l&apos;identifiant, ou l&apos;omettre pour ne vérifier que le résultat</translation>
    </message>
    <message>
        <source>Test {} names the farm {}, which is not there</source>
        <translation>Le test {} nomme la ferme {}, qui n&apos;existe pas</translation>
    </message>
    <message>
        <source>correct the name</source>
        <translation>corriger le nom</translation>
    </message>
    <message>
        <source>Test {} names the target {}, which is not there</source>
        <translation>Le test {} nomme la cible {}, qui n&apos;existe pas</translation>
    </message>
    <message>
        <source>together with {} it sends connections in a circle, as of user {}: {}</source>
        <translation>avec {} elle envoie des connexions en rond, comme celles de l&apos;utilisateur {} : {}</translation>
    </message>
    <message>
        <source>let one of them send to targets or elsewhere, or exclude these connections from it</source>
        <translation>laisser l&apos;une envoyer vers des cibles ou ailleurs, ou en exclure ces connexions</translation>
    </message>
    <message>
        <source>{} is no network</source>
        <translation>{} n&apos;est pas un réseau</translation>
    </message>
    <message>
        <source>write an address and a prefix length, as in 10.2.0.0/16 or fd00::/8</source>
        <translation>écrire une adresse et une longueur de préfixe, comme dans 10.2.0.0/16 ou fd00::/8</translation>
    </message>
    <message>
        <source>{} names an address inside a network, not a network</source>
        <translation>{} nomme une adresse dans un réseau, pas un réseau</translation>
    </message>
    <message>
        <source>write {} for the network, or {} for that one address</source>
        <translation>écrire {} pour le réseau, ou {} pour cette seule adresse</translation>
    </message>
    <message>
        <source>there is no farm {}; only connections that ask for it all the same match</source>
        <translation>il n&apos;y a pas de ferme {} ; seules les connexions qui la demandent quand même correspondent</translation>
    </message>
    <message>
        <source>correct the name, unless old connection files are meant</source>
        <translation>corriger le nom, sauf s&apos;il s&apos;agit d&apos;anciens fichiers de connexion</translation>
    </message>
    <message>
        <source>the {} is an empty text</source>
        <translation>la valeur de {} est un texte vide</translation>
    </message>
    <message>
        <source>name one, or remove it</source>
        <translation>en nommer un, ou le retirer</translation>
    </message>
    <message>
        <source>the empty text stands for connections that bring no {}</source>
        <translation>le texte vide vaut pour les connexions sans {}</translation>
    </message>
    <message>
        <source>remove it if that is not meant</source>
        <translation>le retirer si ce n&apos;est pas voulu</translation>
    </message>
    <message>
        <source>{} has a * that is not at its end</source>
        <translation>{} a un * qui n&apos;est pas à la fin</translation>
    </message>
    <message>
        <source>a * stands for the rest of a name only, as in &quot;an*&quot;</source>
        <translation>un * ne vaut que pour la fin d&apos;un nom, comme dans &quot;an*&quot;</translation>
    </message>
    <message>
        <source>{} is there twice</source>
        <translation>{} est là deux fois</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>retirer l&apos;un des deux</translation>
    </message>
    <message>
        <source>the window {} is on no day and never opens</source>
        <translation>la plage {} n&apos;est aucun jour et ne s&apos;ouvre jamais</translation>
    </message>
    <message>
        <source>give it days, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>lui donner des jours, comme dans &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>the window {} ends before it begins: it runs into the next day, {} h {} min in all</source>
        <translation>la plage {} finit avant de commencer : elle court jusqu&apos;au lendemain, {} h {} min en tout</translation>
    </message>
    <message>
        <source>write 00:00-24:00 for whole days</source>
        <translation>pour des jours entiers, écrire 00:00-24:00</translation>
    </message>
    <message>
        <source>if the day was meant, write &quot;{}&quot;</source>
        <translation>si c&apos;est le jour qui est voulu, écrire &quot;{}&quot;</translation>
    </message>
    <message>
        <source>the windows {} and {} overlap</source>
        <translation>les plages {} et {} se chevauchent</translation>
    </message>
    <message>
        <source>join them into one, or correct the times</source>
        <translation>les réunir, ou corriger les heures</translation>
    </message>
    <message>
        <source>window {} has a day or time that does not exist</source>
        <translation>la plage {} a un jour ou une heure qui n&apos;existe pas</translation>
    </message>
    <message>
        <source>times run from 00:00 to 24:00</source>
        <translation>les heures vont de 00:00 à 24:00</translation>
    </message>
    <message>
        <source>the negated windows cover the whole week: the condition never holds</source>
        <translation>les plages niées couvrent toute la semaine : la condition n&apos;est jamais remplie</translation>
    </message>
    <message>
        <source>the windows cover the whole week: the condition always holds</source>
        <translation>les plages couvrent toute la semaine : la condition est toujours remplie</translation>
    </message>
    <message>
        <source>remove the condition, or correct the times</source>
        <translation>retirer la condition, ou corriger les heures</translation>
    </message>
    <message>
        <source>there is no time zone {}</source>
        <translation>il n&apos;y a pas de fuseau horaire {}</translation>
    </message>
    <message>
        <source>write a name of the IANA database, as in Europe/Madrid; none means UTC</source>
        <translation>écrire un nom de la base IANA, comme dans Europe/Madrid ; aucun veut dire UTC</translation>
    </message>
    <message>
        <source>the front door cannot know the program: clients name it after the connection is encrypted, on the target</source>
        <translation>l&apos;entrée ne peut pas connaître le programme : les clients le nomment une fois la connexion chiffrée, sur la cible</translation>
    </message>
    <message>
        <source>ask for a farm of its own in the connection file instead, or have a filter plug-in supply it</source>
        <translation>demander plutôt une ferme à part dans le fichier de connexion, ou le faire fournir par un greffon de filtre</translation>
    </message>
    <message>
        <source>the front door cannot know the client&apos;s name: clients tell it after the connection is encrypted, on the target</source>
        <translation>l&apos;entrée ne peut pas connaître le nom du client : il est dit une fois la connexion chiffrée, sur la cible</translation>
    </message>
    <message>
        <source>use the client&apos;s address, or have a filter plug-in supply the name</source>
        <translation>employer l&apos;adresse du client, ou faire fournir le nom par un greffon de filtre</translation>
    </message>
    <message>
        <source>the front door often does not learn the domain: many clients leave it out of their first packet</source>
        <translation>l&apos;entrée n&apos;apprend souvent pas le domaine : beaucoup de clients l&apos;omettent de leur premier paquet</translation>
    </message>
    <message>
        <source>use groups, or hand out connection files with user@domain</source>
        <translation>employer des groupes, ou distribuer des fichiers de connexion avec user@domain</translation>
    </message>
    <message>
        <source>the set of the condition on {} is empty, so it never holds</source>
        <translation>l&apos;ensemble de la condition sur {} est vide, elle n&apos;est donc jamais remplie</translation>
    </message>
    <message>
        <source>the set of the condition on {} is empty, so it always holds</source>
        <translation>l&apos;ensemble de la condition sur {} est vide, elle est donc toujours remplie</translation>
    </message>
    <message>
        <source>add a value, or remove the condition</source>
        <translation>ajouter une valeur, ou retirer la condition</translation>
    </message>
    <message>
        <source>window &quot;{}&quot; does not begin with days: write Mon Tue Wed Thu Fri Sat Sun, ranges of them or daily, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>la plage &quot;{}&quot; ne commence pas par des jours : écrire Mon Tue Wed Thu Fri Sat Sun, des suites ou daily, comme dans &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>window &quot;{}&quot; has more than {} ranges; write several windows</source>
        <translation>la plage &quot;{}&quot; a plus de {} intervalles ; écrire plusieurs plages</translation>
    </message>
    <message>
        <source>window &quot;{}&quot;: &quot;{}&quot; is not a range of times; write HH:MM-HH:MM from 00:00 to 24:00, as in &quot;Mon-Fri 08:00-18:00&quot;</source>
        <translation>plage &quot;{}&quot; : &quot;{}&quot; n&apos;est pas un intervalle d&apos;heures ; écrire HH:MM-HH:MM de 00:00 à 24:00, comme dans &quot;Mon-Fri 08:00-18:00&quot;</translation>
    </message>
    <message>
        <source>there is no time zone &quot;{}&quot; on this machine; write an IANA name such as Europe/Madrid</source>
        <translation>il n&apos;y a pas de fuseau horaire « {} » sur cette machine ; écrire un nom IANA tel que Europe/Madrid</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>Le texte est vide</translation>
    </message>
    <message>
        <source>This is not TOML: {}</source>
        <translation>Ce n&apos;est pas du TOML : {}</translation>
    </message>
    <message>
        <source>A value is expected, not {}</source>
        <translation>Une valeur est attendue, pas {}</translation>
    </message>
    <message>
        <source>A comma is missing here</source>
        <translation>Il manque une virgule ici</translation>
    </message>
    <message>
        <source>The {} here is never closed</source>
        <translation>Le {} ici n&apos;est jamais fermé</translation>
    </message>
    <message>
        <source>{}: unknown key {}</source>
        <translation>{} : clé inconnue {}</translation>
    </message>
    <message>
        <source>known here: {}</source>
        <translation>connues ici : {}</translation>
    </message>
    <message>
        <source>{} does not say what it looks at</source>
        <translation>{} ne dit pas ce qu&apos;il examine</translation>
    </message>
    <message>
        <source>{} does not say where to</source>
        <translation>{} ne dit pas où</translation>
    </message>
    <message>
        <source>give it one of {}</source>
        <translation>lui donner l&apos;un de {}</translation>
    </message>
    <message>
        <source>Rule {} added at position {}: {}</source>
        <translation>Règle {} ajoutée à la position {} : {}</translation>
    </message>
    <message>
        <source>Rule {} removed: {}</source>
        <translation>Règle {} retirée : {}</translation>
    </message>
    <message>
        <source>Rule {} moved to the top, position {}</source>
        <translation>Règle {} déplacée tout en haut, position {}</translation>
    </message>
    <message>
        <source>Rule {} moved to after {}, position {}</source>
        <translation>Règle {} déplacée après {}, position {}</translation>
    </message>
    <message>
        <source>Rule {}: renamed from {} to {}</source>
        <translation>Règle {} : renommée de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: enabled</source>
        <translation>Règle {} : activée</translation>
    </message>
    <message>
        <source>Rule {}: disabled</source>
        <translation>Règle {} : désactivée</translation>
    </message>
    <message>
        <source>Rule {}: comment changed from {} to {}</source>
        <translation>Règle {} : commentaire modifié de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: tags changed from {} to {}</source>
        <translation>Règle {} : étiquettes modifiées de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: valid until changed from {} to {}</source>
        <translation>Règle {} : validité modifiée de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: narrowed by a condition on {}: {}</source>
        <translation>Règle {} : restreinte par une condition sur {} : {}</translation>
    </message>
    <message>
        <source>Rule {}: widened, no condition on {} any more; it was {}</source>
        <translation>Règle {} : élargie, plus de condition sur {} ; c&apos;était {}</translation>
    </message>
    <message>
        <source>Rule {}: {} widened from {} to {}</source>
        <translation>Règle {} : {} élargi de {} à {}</translation>
    </message>
    <message>
        <source>Rule {}: {} narrowed from {} to {}</source>
        <translation>Règle {} : {} restreint de {} à {}</translation>
    </message>
    <message>
        <source>Rule {}: {} changed from {} to {}</source>
        <translation>Règle {} : {} modifié de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: {} says the same in other words, from {} to {}</source>
        <translation>Règle {} : {} dit la même chose autrement, de {} à {}</translation>
    </message>
    <message>
        <source>Rule {}: conditions in another order, which changes no outcome</source>
        <translation>Règle {} : conditions dans un autre ordre, ce qui ne change aucun résultat</translation>
    </message>
    <message>
        <source>Rule {}: action changed from {} to {}</source>
        <translation>Règle {} : action modifiée de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: strength changed from {} to {}</source>
        <translation>Règle {} : force modifiée de {} en {}</translation>
    </message>
    <message>
        <source>Rule {}: reconnect changed from {} to {}</source>
        <translation>Règle {} : retour modifié de {} en {}</translation>
    </message>
    <message>
        <source>Farm {}: policy added: {}</source>
        <translation>Ferme {} : politique ajoutée : {}</translation>
    </message>
    <message>
        <source>Farm {}: policy removed: {}</source>
        <translation>Ferme {} : politique retirée : {}</translation>
    </message>
    <message>
        <source>Farm {}: policy changed from {} to {}</source>
        <translation>Ferme {} : politique modifiée de {} en {}</translation>
    </message>
    <message>
        <source>Test {} added: {}</source>
        <translation>Test {} ajouté : {}</translation>
    </message>
    <message>
        <source>Test {} removed: {}</source>
        <translation>Test {} retiré : {}</translation>
    </message>
    <message>
        <source>Test {} moved to the top</source>
        <translation>Test {} déplacé tout en haut</translation>
    </message>
    <message>
        <source>Test {} moved to after {}</source>
        <translation>Test {} déplacé après {}</translation>
    </message>
    <message>
        <source>Test {} changed from {} to {}</source>
        <translation>Test {} modifié de {} en {}</translation>
    </message>
    <message>
        <source>{} is {}, expected {}</source>
        <translation>{} est {}, attendu {}</translation>
    </message>
    <message>
        <source>is not refused, expected a refusal</source>
        <translation>n&apos;est pas refusé, un refus était attendu</translation>
    </message>
    <message>
        <source>its {}s are {}; none of them is one of {}</source>
        <translation>a comme {} {} ; aucun n&apos;est parmi {}</translation>
    </message>
    <message>
        <source>{} is not known</source>
        <translation>{} n&apos;est pas connu</translation>
    </message>
    <message>
        <source>{}, not one of {}</source>
        <translation>{}, aucun de {}</translation>
    </message>
    <message>
        <source>{}, outside of {}</source>
        <translation>{}, hors de {}</translation>
    </message>
    <message>
        <source>is disabled</source>
        <translation>est désactivée</translation>
    </message>
    <message>
        <source>was valid until {}</source>
        <translation>valable jusqu&apos;à {}</translation>
    </message>
    <message>
        <source>no plug-in refused</source>
        <translation>aucun greffon n&apos;a refusé</translation>
    </message>
    <message>
        <source>no rule applies, stays in {0}</source>
        <translation>aucune règle ne s&apos;applique, reste dans {0}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; farm {1}</source>
        <translation>règle {0} -&gt; ferme {1}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; targets tagged {1} in {2}</source>
        <translation>règle {0} -&gt; cibles étiquetées {1} dans {2}</translation>
    </message>
    <message>
        <source>rule {0} -&gt; {1}, outside all farms</source>
        <translation>règle {0} -&gt; {1}, hors de toutes les fermes</translation>
    </message>
    <message>
        <source>rule {0} refuses: {1}</source>
        <translation>la règle {0} refuse : {1}</translation>
    </message>
    <message>
        <source>rule {0} applies, but keeps the user&apos;s session in {1}</source>
        <translation>la règle {0} s&apos;applique, mais garde la session de l&apos;utilisateur dans {1}</translation>
    </message>
    <message>
        <source>the client named no user, so none was looked for</source>
        <translation>le client n&apos;a nommé aucun utilisateur, donc aucune n&apos;a été cherchée</translation>
    </message>
    <message>
        <source>{0} in {1}, none of them disconnected; the farm allows several</source>
        <translation>{0} dans {1}, aucune déconnectée ; la ferme en permet plusieurs</translation>
    </message>
    <message>
        <source>{0} on {1} cannot be reached, the target is {2}; it ends and a new one is placed</source>
        <translation>{0} sur {1} est injoignable, la cible est {2} ; elle finit et une nouvelle est placée</translation>
    </message>
    <message>
        <source>{0} on {1} is not for the rule; it ends and a new one is placed</source>
        <translation>{0} sur {1} n&apos;est pas pour la règle ; elle finit et une nouvelle est placée</translation>
    </message>
    <message>
        <source>{0} on {1} cannot be reached, the target is {2}</source>
        <translation>{0} sur {1} est injoignable, la cible est {2}</translation>
    </message>
    <message>
        <source>{0} on {1} is not for the rule</source>
        <translation>{0} sur {1} n&apos;est pas pour la règle</translation>
    </message>
    <message>
        <source>fewest sessions -&gt; {0}, of {1} admitted</source>
        <translation>moins de sessions -&gt; {0}, sur {1} admises</translation>
    </message>
    <message>
        <source>round robin -&gt; {0}, of {1} admitted the one that waited longest</source>
        <translation>à tour de rôle -&gt; {0}, sur {1} admises celle qui attendait le plus</translation>
    </message>
    <message>
        <source>fill -&gt; {0}, with {3} sessions the fullest of {1} admitted</source>
        <translation>remplir -&gt; {0}, avec {3} sessions la plus pleine de {1} admises</translation>
    </message>
    <message>
        <source>two random choices -&gt; {0}, the less loaded of two drawn from {1} admitted</source>
        <translation>deux tirées au hasard -&gt; {0}, la moins chargée de deux parmi {1} admises</translation>
    </message>
    <message>
        <source>least load -&gt; {0}, of {1} admitted</source>
        <translation>moindre charge -&gt; {0}, sur {1} admises</translation>
    </message>
    <message>
        <source>{0} has as many sessions as the policy allows it</source>
        <translation>{0} a autant de sessions que la politique lui en permet</translation>
    </message>
    <message>
        <source>the user has as many sessions in {0} as the policy allows</source>
        <translation>l&apos;utilisateur a dans {0} autant de sessions que la politique le permet</translation>
    </message>
    <message>
        <source>none of {0} targets takes a new session</source>
        <translation>aucune des {0} cibles n&apos;accepte de nouvelle session</translation>
    </message>
    <message>
        <source>{0}, no environment asked</source>
        <translation>{0}, aucun environnement interrogé</translation>
    </message>
    <message>
        <source>environment {0} not asked</source>
        <translation>environnement {0} non interrogé</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>pas atteint</translation>
    </message>
    <message>
        <source>not fewest: {} sessions at weight {}</source>
        <translation>pas le moins : {} sessions au poids {}</translation>
    </message>
    <message>
        <source>the rule does not lead there</source>
        <translation>la règle n&apos;y mène pas</translation>
    </message>
    <message>
        <source>equally loaded, its name comes later</source>
        <translation>charge égale, son nom vient après</translation>
    </message>
    <message>
        <source>at its limit, {} of {}</source>
        <translation>à sa limite, {} sur {}</translation>
    </message>
    <message>
        <source>the user&apos;s session is elsewhere</source>
        <translation>la session de l&apos;utilisateur est ailleurs</translation>
    </message>
    <message>
        <source>; of farm {}: {}</source>
        <translation>; de la ferme {} : {}</translation>
    </message>
    <message>
        <source>no answer to the X.224 connection request within 2 s</source>
        <translation>pas de réponse à la requête de connexion X.224 en 2 s</translation>
    </message>
    <message>
        <source>store {} cannot be opened: {}; check the URL, and that the server runs</source>
        <translation>le dépôt {} ne peut pas être ouvert : {} ; vérifier l&apos;URL, et que le serveur tourne</translation>
    </message>
    <message>
        <source>store {} cannot be opened: {}; {}</source>
        <translation>le dépôt {} ne peut pas être ouvert : {} ; {}</translation>
    </message>
    <message>
        <source>store {}: the connection was lost ({}); check that the server runs</source>
        <translation>dépôt {} : la connexion a été perdue ({}) ; vérifier que le serveur tourne</translation>
    </message>
    <message>
        <source>store {}, as {}: {}; {}</source>
        <translation>dépôt {}, en tant que {} : {} ; {}</translation>
    </message>
    <message>
        <source>check the user and the password, which belongs into ~/.pgpass</source>
        <translation>vérifier l&apos;utilisateur et le mot de passe, qui va dans ~/.pgpass</translation>
    </message>
    <message>
        <source>put the password into ~/.pgpass</source>
        <translation>mettre le mot de passe dans ~/.pgpass</translation>
    </message>
    <message>
        <source>have the server&apos;s pg_hba.conf let this user in</source>
        <translation>admettre cet utilisateur dans le pg_hba.conf du serveur</translation>
    </message>
    <message>
        <source>check the user, and the server&apos;s pg_hba.conf</source>
        <translation>vérifier l&apos;utilisateur, et le pg_hba.conf du serveur</translation>
    </message>
    <message>
        <source>have the user granted CONNECT on it</source>
        <translation>accorder CONNECT à l&apos;utilisateur</translation>
    </message>
    <message>
        <source>create the database (createdb), or name another one</source>
        <translation>créer la base (createdb), ou en nommer une autre</translation>
    </message>
    <message>
        <source>check the host&apos;s name in the URL</source>
        <translation>vérifier le nom de l&apos;hôte dans l&apos;URL</translation>
    </message>
    <message>
        <source>start the server, or check host and port in the URL</source>
        <translation>démarrer le serveur, ou vérifier hôte et port dans l&apos;URL</translation>
    </message>
    <message>
        <source>start the server, or check the socket&apos;s folder in the URL</source>
        <translation>démarrer le serveur, ou vérifier le dossier du socket dans l&apos;URL</translation>
    </message>
    <message>
        <source>raise the server&apos;s max_connections</source>
        <translation>relever max_connections du serveur</translation>
    </message>
    <message>
        <source>check that the host is up and lets connections through</source>
        <translation>vérifier que l&apos;hôte est en marche et laisse passer les connexions</translation>
    </message>
    <message>
        <source>name the primary server, or wait until a standby was promoted</source>
        <translation>nommer le serveur primaire, ou attendre qu&apos;un secours soit promu</translation>
    </message>
    <message>
        <source>the server takes no writes; name the primary server</source>
        <translation>le serveur n&apos;accepte pas d&apos;écritures ; nommer le serveur primaire</translation>
    </message>
    <message>
        <source>make room on the server&apos;s disk</source>
        <translation>faire de la place sur le disque du serveur</translation>
    </message>
    <message>
        <source>try it again</source>
        <translation>réessayer</translation>
    </message>
    <message>
        <source>target &quot;{}&quot; is in farm &quot;{}&quot;, and an import does not move it to &quot;{}&quot;; correct the farm, or choose another name</source>
        <translation>la cible « {} » est dans la ferme « {} », et un import ne la déplace pas vers « {} » ; corriger la ferme, ou choisir un autre nom</translation>
    </message>
    <message>
        <source>farm &quot;{}&quot; still has target &quot;{}&quot;; remove it first</source>
        <translation>la ferme « {} » a encore la cible « {} » ; la retirer d&apos;abord</translation>
    </message>
    <message>
        <source>an address belongs to one target; change the others without it</source>
        <translation>une adresse appartient à une cible ; modifier les autres sans elle</translation>
    </message>
    <message>
        <source>targets to change</source>
        <translation>cibles à modifier</translation>
    </message>
    <message>
        <source>targets of the import</source>
        <translation>cibles de l&apos;import</translation>
    </message>
    <message>
        <source>the import has {} targets and farms; it may have 1 to {}</source>
        <translation>l&apos;import a {} cibles et fermes ; il peut en avoir de 1 à {}</translation>
    </message>
    <message>
        <source>store {} has changes in {} that cannot be read without write access to its folder; ask for that, or copy both files to a folder of your own</source>
        <translation>le dépôt {} a des modifications dans {} qui ne peuvent être lues sans droit d’écriture sur son dossier ; demandez-le, ou copiez les deux fichiers dans un dossier à vous</translation>
    </message>
    <message>
        <source>{} is not there any more</source>
        <translation>{} n’est plus là</translation>
    </message>
    <message>
        <source>the draft would begin at {}, which is not yet; leave the time out for now</source>
        <translation>le brouillon commencerait le {}, qui n’est pas encore là ; omettre l’heure pour maintenant</translation>
    </message>
    <message>
        <source>it has to be about {}</source>
        <translation>cela doit concerner {}</translation>
    </message>
    <message>
        <source>plug-in &quot;{}&quot;: deadline</source>
        <translation>greffon « {} » : délai</translation>
    </message>
    <message>
        <source>plug-ins of the stage</source>
        <translation>greffons de l’étape</translation>
    </message>
    <message>
        <source>there is no stage &quot;{}&quot;; the stages are {}</source>
        <translation>il n’y a pas d’étape « {} » ; les étapes sont {}</translation>
    </message>
    <message>
        <source>the configuration of plug-in {} is not UTF-8 text; save it as UTF-8</source>
        <translation>la configuration du greffon {} n’est pas du texte UTF-8 ; l’enregistrer en UTF-8</translation>
    </message>
    <message>
        <source>the settings of the plug-ins are not UTF-8 text; save them as UTF-8</source>
        <translation>les réglages des greffons ne sont pas du texte UTF-8 ; les enregistrer en UTF-8</translation>
    </message>
    <message>
        <source>the chain of plug-ins</source>
        <translation>la chaîne des greffons</translation>
    </message>
    <message>
        <source>nothing was ever set about plug-in {}; `farmwardenctl plugin list` shows what there is</source>
        <translation>rien n’a jamais été réglé pour le greffon {} ; `farmwardenctl plugin list` montre ce qu’il y a</translation>
    </message>
    <message>
        <source>{} cannot be set up so:{}</source>
        <translation>{} : ne peut pas être réglé ainsi :{}</translation>
    </message>
    <message>
        <source>plug-in {}</source>
        <translation>greffon {}</translation>
    </message>
    <message>
        <source>the settings of the plug-ins</source>
        <translation>les réglages des greffons</translation>
    </message>
    <message>
        <source>plug-in {} sends this connection to {}, where nothing can be reserved</source>
        <translation>le greffon {} envoie cette connexion vers {}, où rien ne peut être réservé</translation>
    </message>
    <message>
        <source>no broker runs on this store, and only a broker runs plug-ins; start farmwardend</source>
        <translation>aucun courtier ne tourne sur ce dépôt, et seul un courtier exécute des greffons ; démarrez farmwardend</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domaine</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>client_name</source>
        <translation>nom du client</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>ferme</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>GoToSheet</name>
    <message>
        <source>Go to a time</source>
        <translation>Aller à un moment</translation>
    </message>
    <message>
        <source>The journal reaches back to %1.</source>
        <translation>Le journal remonte jusqu&apos;au %1.</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
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
        <translation>points-virgules</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabulations</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>virgules</translation>
    </message>
</context>
<context>
    <name>ImportWording</name>
    <message>
        <source>use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first</source>
        <translation>employer 1 à 64 lettres, chiffres, points, tirets et soulignés, en commençant par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>There are titles and no rows</source>
        <translation>Il y a des titres et aucune ligne</translation>
    </message>
    <message>
        <source>add a row for each target</source>
        <translation>ajouter une ligne par cible</translation>
    </message>
    <message>
        <source>There are more than %1 rows</source>
        <translation>Il y a plus de %1 lignes</translation>
    </message>
    <message>
        <source>import it in parts</source>
        <translation>l&apos;importer par parties</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;</source>
        <translation>Il n&apos;y a pas de colonne « %1 »</translation>
    </message>
    <message>
        <source>say above what it means, or leave it out</source>
        <translation>dire au-dessus ce qu&apos;elle veut dire, ou l&apos;omettre</translation>
    </message>
    <message>
        <source>say above whether it is &quot;%1&quot;</source>
        <translation>dire au-dessus si c&apos;est « %1 »</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; means the same as one before it</source>
        <translation>La colonne « %1 » veut dire la même chose qu&apos;une précédente</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>omettre l&apos;une d&apos;elles</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is missing</source>
        <translation>La colonne « %1 » manque</translation>
    </message>
    <message>
        <source>add it to the first line, or say above which one it is</source>
        <translation>l&apos;ajouter à la première ligne, ou dire au-dessus laquelle c&apos;est</translation>
    </message>
    <message>
        <source>There is nothing in it</source>
        <translation>Il n&apos;y a rien dedans</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>choisir un autre fichier</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>un guillemet est ouvert et jamais fermé</translation>
    </message>
    <message>
        <source>close it, or double it if it belongs to the text</source>
        <translation>le fermer, ou le doubler s&apos;il fait partie du texte</translation>
    </message>
    <message>
        <source>there is text after a closing quote</source>
        <translation>il y a du texte après un guillemet fermant</translation>
    </message>
    <message>
        <source>put it inside the quotes, or double quotes that belong to the text</source>
        <translation>le mettre entre les guillemets, ou doubler ceux qui font partie du texte</translation>
    </message>
    <message>
        <source>it has %1 fields where the first line names %2</source>
        <translation>elle a %1 champs là où la première ligne en nomme %2</translation>
    </message>
    <message>
        <source>check the separators of this line</source>
        <translation>vérifier les séparateurs de cette ligne</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>le nom manque</translation>
    </message>
    <message>
        <source>name the target</source>
        <translation>nommer la cible</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a target&apos;s name</source>
        <translation>« %1 » ne peut pas être le nom d&apos;une cible</translation>
    </message>
    <message>
        <source>%1 is in line %2 already</source>
        <translation>%1 est déjà à la ligne %2</translation>
    </message>
    <message>
        <source>keep one of the two lines</source>
        <translation>garder l&apos;une des deux lignes</translation>
    </message>
    <message>
        <source>the farm is missing</source>
        <translation>la ferme manque</translation>
    </message>
    <message>
        <source>name the farm that it belongs to</source>
        <translation>nommer la ferme à laquelle elle appartient</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a farm&apos;s name</source>
        <translation>« %1 » ne peut pas être le nom d&apos;une ferme</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>il n&apos;y a pas de ferme %1</translation>
    </message>
    <message>
        <source>let the import add it, or correct the name</source>
        <translation>laisser l&apos;import l&apos;ajouter, ou corriger le nom</translation>
    </message>
    <message>
        <source>correct it to %1, or let the import add it</source>
        <translation>le corriger en %1, ou laisser l&apos;import l&apos;ajouter</translation>
    </message>
    <message>
        <source>%1 is in farm %2, and a target cannot be moved</source>
        <translation>%1 est dans la ferme %2, et une cible ne peut pas être déplacée</translation>
    </message>
    <message>
        <source>correct the farm, or choose another name</source>
        <translation>corriger la ferme, ou choisir un autre nom</translation>
    </message>
    <message>
        <source>the address is missing</source>
        <translation>l&apos;adresse manque</translation>
    </message>
    <message>
        <source>write HOST or HOST:PORT</source>
        <translation>écrire HOST ou HOST:PORT</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address</source>
        <translation>« %1 » n&apos;est ni un nom d&apos;hôte ni une adresse IP</translation>
    </message>
    <message>
        <source>write HOST, HOST:PORT or [IPv6]:PORT</source>
        <translation>écrire HOST, HOST:PORT ou [IPv6]:PORT</translation>
    </message>
    <message>
        <source>address %1 does not resolve (%2)</source>
        <translation>l&apos;adresse %1 ne se résout pas (%2)</translation>
    </message>
    <message>
        <source>correct it, or make the name known to this machine</source>
        <translation>la corriger, ou faire connaître le nom à cette machine</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;</source>
        <translation>il n&apos;y a pas de genre « %1 »</translation>
    </message>
    <message>
        <source>use session-host, virtual-machine, blade or desktop</source>
        <translation>employer session-host, virtual-machine, blade ou desktop</translation>
    </message>
    <message>
        <source>weight &quot;%1&quot; is no whole number from %2 to %3</source>
        <translation>le poids « %1 » n&apos;est pas un entier de %2 à %3</translation>
    </message>
    <message>
        <source>correct it; 100 is usual</source>
        <translation>le corriger ; 100 est habituel</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; is no whole number from 0 to %2</source>
        <translation>la limite « %1 » n&apos;est pas un entier de 0 à %2</translation>
    </message>
    <message>
        <source>correct it; 0 is no limit</source>
        <translation>la corriger ; 0 est sans limite</translation>
    </message>
    <message>
        <source>not all of &quot;%1&quot; are tags</source>
        <translation>tout dans « %1 » n&apos;est pas une étiquette</translation>
    </message>
    <message>
        <source>environment &quot;%1&quot; is too long or has control characters</source>
        <translation>l&apos;environnement « %1 » est trop long ou a des caractères de contrôle</translation>
    </message>
    <message>
        <source>shorten it to 500 bytes on one line</source>
        <translation>le raccourcir à 500 octets sur une ligne</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>trop grand</translation>
    </message>
    <message>
        <source>not what was expected for %1</source>
        <translation>pas ce qui était attendu pour %1</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>pas un objet JSON</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>L&apos;ancien fichier est gardé comme %1.</translation>
    </message>
    <message>
        <source>It could not be set aside as %1.</source>
        <translation>Il n&apos;a pas pu être mis de côté comme %1.</translation>
    </message>
    <message>
        <source>The settings file was damaged (%1); what could not be read is at its default. %2</source>
        <translation>Le fichier de réglages était endommagé (%1) ; ce qui n&apos;a pu être lu a sa valeur par défaut. %2</translation>
    </message>
    <message>
        <source>Settings are not kept: the folder %1 cannot be made.</source>
        <translation>Les réglages ne sont pas gardés : le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Settings are not kept: %1 cannot be written (%2).</source>
        <translation>Les réglages ne sont pas gardés : %1 ne peut pas être écrit (%2).</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The console of Farmwarden, a connection broker for remote desktops.</source>
        <translation>La console de Farmwarden, un courtier de connexions pour bureaux distants.</translation>
    </message>
    <message>
        <source>Open an invented farm that moves. Nothing is kept.</source>
        <translation>Ouvrir une ferme inventée qui bouge. Rien n&apos;est conservé.</translation>
    </message>
    <message>
        <source>Another invented farm for each number.</source>
        <translation>Une autre ferme inventée pour chaque nombre.</translation>
    </message>
    <message>
        <source>What to select: target:NAME, farm:NAME, session:ID, or sessions:FILTER.</source>
        <translation>Que sélectionner : target:NAME, farm:NAME, session:ID ou sessions:FILTER.</translation>
    </message>
    <message>
        <source>Moment to show instead of now: a time (RFC 3339), or how long ago, such as 90m.</source>
        <translation>Moment à afficher au lieu de maintenant : une heure (RFC 3339), ou il y a combien de temps, par exemple 90m.</translation>
    </message>
    <message>
        <source>Language of the window: %1. Default: the setting, else the system&apos;s.</source>
        <translation>Langue de la fenêtre : %1. Par défaut : le réglage, sinon celle du système.</translation>
    </message>
    <message>
        <source>Draw the window into a PNG file and end.</source>
        <translation>Dessiner la fenêtre dans un fichier PNG et terminer.</translation>
    </message>
    <message>
        <source>Print what the window shows and end.</source>
        <translation>Écrire ce que la fenêtre montre et terminer.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1600x1000.</source>
        <translation>Taille de la fenêtre, par exemple 1600x1000.</translation>
    </message>
    <message>
        <source>One store at a time can be opened.</source>
        <translation>Un seul dépôt peut être ouvert à la fois.</translation>
    </message>
    <message>
        <source>The demo has a store of its own; leave out %1.</source>
        <translation>La démo a son propre dépôt ; omettre %1.</translation>
    </message>
    <message>
        <source>--seed wants a number, not &quot;%1&quot;.</source>
        <translation>--seed veut un nombre, pas « %1 ».</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; there are %2.</source>
        <translation>Il n&apos;y a pas de page « %1 » ; il y a %2.</translation>
    </message>
    <message>
        <source>--at wants a time such as 2026-11-22T10:40:00Z, or how long ago, such as 90m, not &quot;%1&quot;.</source>
        <translation>--at veut une heure telle que 2026-11-22T10:40:00Z, ou il y a combien de temps, par exemple 90m, pas « %1 ».</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; there are %2.</source>
        <translation>Il n&apos;y a pas de langue « %1 » ; il y a %2.</translation>
    </message>
    <message>
        <source>--size wants width x height in pixels, such as 1600x1000, not &quot;%1&quot;.</source>
        <translation>--size veut largeur x hauteur en pixels, par exemple 1600x1000, pas « %1 ».</translation>
    </message>
    <message>
        <source>Path of a store, or postgresql://… Default: the one that was open last.</source>
        <translation>Chemin d&apos;un dépôt, ou postgresql://… Par défaut : le dernier ouvert.</translation>
    </message>
    <message>
        <source>Page to show: overview, farms, sessions, policy, activity or settings.</source>
        <translation>Page à afficher : overview, farms, sessions, policy, activity ou settings.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light, dark, high-contrast ou system.</translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot;; there are light, dark, high-contrast and system.</source>
        <translation>Il n&apos;y a pas de thème « %1 » ; il y a light, dark, high-contrast et system.</translation>
    </message>
</context>
<context>
    <name>PolicyWording</name>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domaine</translation>
    </message>
    <message>
        <source>client address</source>
        <translation>adresse du client</translation>
    </message>
    <message>
        <source>client name</source>
        <translation>nom du client</translation>
    </message>
    <message>
        <source>asked farm</source>
        <translation>ferme demandée</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>send to farm</source>
        <translation>envoyer à la ferme</translation>
    </message>
    <message>
        <source>send to targets</source>
        <translation>envoyer aux cibles</translation>
    </message>
    <message>
        <source>send to tagged targets</source>
        <translation>envoyer aux cibles étiquetées</translation>
    </message>
    <message>
        <source>send outside</source>
        <translation>envoyer à l&apos;extérieur</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>refuser</translation>
    </message>
    <message>
        <source>live</source>
        <translation>active</translation>
    </message>
    <message>
        <source>partly shadowed</source>
        <translation>en partie masquée</translation>
    </message>
    <message>
        <source>redundant</source>
        <translation>redondante</translation>
    </message>
    <message>
        <source>possibly shadowed</source>
        <translation>peut-être masquée</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>non tranchée</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>sans effet</translation>
    </message>
    <message>
        <source>never matches</source>
        <translation>ne s&apos;applique jamais</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacée</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>other rule</source>
        <translation>autre règle</translation>
    </message>
    <message>
        <source>other target</source>
        <translation>autre cible</translation>
    </message>
    <message>
        <source>other farm</source>
        <translation>autre ferme</translation>
    </message>
    <message>
        <source>now outside</source>
        <translation>maintenant dehors</translation>
    </message>
    <message>
        <source>now inside</source>
        <translation>maintenant dedans</translation>
    </message>
    <message>
        <source>newly allowed</source>
        <translation>désormais admise</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>user is not</source>
        <translation>utilisateur n&apos;est pas</translation>
    </message>
    <message>
        <source>user is</source>
        <translation>utilisateur est</translation>
    </message>
    <message>
        <source>group is not</source>
        <translation>groupe n&apos;est pas</translation>
    </message>
    <message>
        <source>group is</source>
        <translation>groupe est</translation>
    </message>
    <message>
        <source>domain is not</source>
        <translation>domaine n&apos;est pas</translation>
    </message>
    <message>
        <source>domain is</source>
        <translation>domaine est</translation>
    </message>
    <message>
        <source>client not in</source>
        <translation>client hors de</translation>
    </message>
    <message>
        <source>client in</source>
        <translation>client dans</translation>
    </message>
    <message>
        <source>client name is not</source>
        <translation>nom du client n&apos;est pas</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandée</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>program is not</source>
        <translation>programme n&apos;est pas</translation>
    </message>
    <message>
        <source>program is</source>
        <translation>programme est</translation>
    </message>
    <message>
        <source>tag is not</source>
        <translation>étiquette n&apos;est pas</translation>
    </message>
    <message>
        <source>tag is</source>
        <translation>étiquette est</translation>
    </message>
    <message>
        <source>not when</source>
        <translation>pas quand</translation>
    </message>
    <message>
        <source>when</source>
        <translation>quand</translation>
    </message>
    <message>
        <source>tag %1 where asked</source>
        <translation>étiquette %1 là où demandé</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <translation>%1, étiquette %2</translation>
    </message>
    <message>
        <source>refuse “%1”</source>
        <translation>refuser « %1 »</translation>
    </message>
    <message>
        <source>prefer %1</source>
        <translation>de préférence %1</translation>
    </message>
    <message>
        <source>any connection</source>
        <translation>toute connexion</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Dupliquer %1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>Coller %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>Activer %1</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>Désactiver %1</translation>
    </message>
    <message>
        <source>Edit a condition of %1</source>
        <translation>Modifier une condition de %1</translation>
    </message>
    <message>
        <source>Edit where %1 leads</source>
        <translation>Modifier où mène %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Edit test %1</source>
        <translation>Modifier le test %1</translation>
    </message>
    <message>
        <source>Merge with version %1</source>
        <translation>Fusionner avec la version %1</translation>
    </message>
    <message>
        <source>Take over version %1</source>
        <translation>Reprendre la version %1</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>n&apos;importe qui</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>asks for %1</source>
        <translation>demande %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Redirect rules</source>
        <translation>Règles de redirection</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Session existante</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>Répartition de charge</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>Orchestration</source>
        <translation>Orchestration</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation>Modifier les étiquettes de %1</translation>
    </message>
    <message>
        <source>Edit the comment of %1</source>
        <translation>Modifier le commentaire de %1</translation>
    </message>
    <message>
        <source>Edit how long %1 holds</source>
        <translation>Modifier la durée de validité de %1</translation>
    </message>
    <message>
        <source>Add an exception to %1</source>
        <translation>Ajouter une exception à %1</translation>
    </message>
    <message>
        <source>Merge %1 into another rule</source>
        <translation>Fusionner %1 dans une autre règle</translation>
    </message>
    <message>
        <source>Ignore the mark of %1, or heed it</source>
        <translation>Ignorer ou suivre la marque de %1</translation>
    </message>
    <message>
        <source>Edit farm %1</source>
        <translation>Modifier la ferme %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation>les règles %1</translation>
    </message>
    <message>
        <source>Fully shadowed by %1</source>
        <translation>Entièrement masquée par %1</translation>
    </message>
    <message>
        <source>Fully shadowed</source>
        <translation>Entièrement masquée</translation>
    </message>
    <message>
        <source>Partly shadowed by %1</source>
        <translation>En partie masquée par %1</translation>
    </message>
    <message>
        <source>Partly shadowed</source>
        <translation>En partie masquée</translation>
    </message>
    <message>
        <source>Possibly shadowed by %1</source>
        <translation>Peut-être masquée par %1</translation>
    </message>
    <message>
        <source>Possibly shadowed</source>
        <translation>Peut-être masquée</translation>
    </message>
    <message>
        <source>Redundant: the same comes of %1</source>
        <translation>Redondante : %1 donne le même résultat</translation>
    </message>
    <message>
        <source>Redundant: the catch-all answers the same</source>
        <translation>Redondante : la règle finale répond de même</translation>
    </message>
    <message>
        <source>Disabled: it decides nothing</source>
        <translation>Désactivée : elle ne décide rien</translation>
    </message>
    <message>
        <source>Move above %1</source>
        <translation>Monter au-dessus de %1</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>Fusionner dans %1</translation>
    </message>
    <message>
        <source>Add “%1” to %2</source>
        <translation>Compléter %2 par « %1 »</translation>
    </message>
    <message>
        <source>Ignore until version %1</source>
        <translation>Ignorer jusqu&apos;à la version %1</translation>
    </message>
    <message>
        <source>Heed the mark again</source>
        <translation>Suivre de nouveau la marque</translation>
    </message>
    <message>
        <source>Open in What-if</source>
        <translation>Ouvrir dans « Et si »</translation>
    </message>
    <message>
        <source>No hits since %1, as far as the journal was read</source>
        <translation>Aucune touche depuis %1, aussi loin que le journal a été lu</translation>
    </message>
    <message>
        <source>%1 hits in the last 30 days, %2 since %3</source>
        <translation>%1 touches ces 30 derniers jours, %2 depuis %3</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Première : %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Dernière : %1</translation>
    </message>
    <message>
        <source>Version %1: %2, last %3</source>
        <translation>Version %1 : %2, dernière %3</translation>
    </message>
    <message>
        <source>→ %1 in %2</source>
        <translation>→ %1 dans %2</translation>
    </message>
    <message>
        <source>→ back to the session on %1 in %2</source>
        <translation>→ retour à la session sur %1 dans %2</translation>
    </message>
    <message>
        <source>→ outside, %1</source>
        <translation>→ à l&apos;extérieur, %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusée : %1</translation>
    </message>
    <message>
        <source>the whole rule</source>
        <translation>toute la règle</translation>
    </message>
    <message>
        <source>balancing and quotas</source>
        <translation>répartition et quotas</translation>
    </message>
    <message>
        <source>the whole test</source>
        <translation>tout le test</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>l’ordre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>valable jusqu’à</translation>
    </message>
    <message>
        <source>where it leads</source>
        <translation>où elle mène</translation>
    </message>
    <message>
        <source>prefer or require</source>
        <translation>préférer ou exiger</translation>
    </message>
    <message>
        <source>existing sessions</source>
        <translation>sessions existantes</translation>
    </message>
    <message>
        <source>balancing</source>
        <translation>répartition</translation>
    </message>
    <message>
        <source>sessions at most</source>
        <translation>sessions au plus</translation>
    </message>
    <message>
        <source>sessions a user at most</source>
        <translation>sessions par utilisateur au plus</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>la connexion</translation>
    </message>
    <message>
        <source>what is expected</source>
        <translation>ce qui est attendu</translation>
    </message>
    <message>
        <source>condition on %1</source>
        <translation>condition sur %1</translation>
    </message>
</context>
<context>
    <name>ProblemsList</name>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>No marks: every rule can decide something, and nothing contradicts the farm.</source>
        <translation>Aucune marque : chaque règle peut décider quelque chose, et rien ne contredit la ferme.</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>indication</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>any connection</source>
        <translation>toute connexion</translation>
    </message>
    <message>
        <source>the farm it asked for</source>
        <translation>la ferme qu&apos;elle demande</translation>
    </message>
    <message>
        <source>last</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>Règle finale</translation>
    </message>
    <message numerus="yes">
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>inutilisée depuis %n jour</numerusform>
            <numerusform>inutilisée depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>any connection; add a condition</source>
        <translation>toute connexion ; ajouter une condition</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorée</translation>
    </message>
</context>
<context>
    <name>RuleColumns</name>
    <message>
        <source>any connection</source>
        <translation>toute connexion</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>last</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>Règle finale</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>All conditions hold → first match wins</source>
        <translation>Toutes les conditions remplies → la première gagne</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Hits, 30 d</source>
        <translation>Touches, 30 j</translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>Première touche</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Dernière touche</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
</context>
<context>
    <name>RuleFilter</name>
    <message>
        <source>“is:%1” is not known; there are %2</source>
        <translation>« is:%1 » est inconnu ; il y a %2</translation>
    </message>
    <message>
        <source>“unused:” needs a number of days, as in unused:30</source>
        <translation>« unused: » demande un nombre de jours, comme dans unused:30</translation>
    </message>
    <message>
        <source>“%1:” needs a value, as in %1:finance</source>
        <translation>« %1: » demande une valeur, comme dans %1:finance</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>this store cannot be written: %1 (%2)</source>
        <translation>ce dépôt ne peut pas être écrit : %1 (%2)</translation>
    </message>
    <message>
        <source>neither this store nor its inbox can be written: %1 (%2); ask for write access to both</source>
        <translation>ni ce dépôt ni sa boîte ne peuvent être écrits : %1 (%2) ; demander l&apos;accès en écriture aux deux</translation>
    </message>
    <message>
        <source>%1; nobody writes it now, and you see it as it was left</source>
        <translation>%1 ; personne ne l’écrit à présent, vous le voyez tel qu’il a été laissé</translation>
    </message>
</context>
<context>
    <name>WallLegend</name>
    <message>
        <source>load 0</source>
        <translation>charge 0</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>full</source>
        <translation>pleine</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
</context>
<context>
    <name>WhyRules</name>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domaine</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>client name</source>
        <translation>nom du client</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>ferme</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>all conditions hold</source>
        <translation>toutes les conditions sont remplies</translation>
    </message>
    <message>
        <source>%1 is not known, wanted: %2</source>
        <translation>%1 n&apos;est pas connu, requis : %2</translation>
    </message>
    <message>
        <source>%1 is %2, which the rule leaves out</source>
        <translation>%1 est %2, que la règle exclut</translation>
    </message>
    <message>
        <source>%1 is %2, wanted: %3</source>
        <translation>%1 est %2, requis : %3</translation>
    </message>
    <message>
        <source>nobody could be asked for the user&apos;s groups</source>
        <translation>personne n&apos;a pu être interrogé sur les groupes de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>terminée depuis %1</translation>
    </message>
    <message>
        <source>its condition on %1 cannot be read</source>
        <translation>sa condition sur %1 est illisible</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Add farm %1</source>
        <translation>Ajouter la ferme %1</translation>
    </message>
    <message>
        <source>Change farm %1</source>
        <translation>Modifier la ferme %1</translation>
    </message>
    <message>
        <source>Remove farm %1</source>
        <translation>Retirer la ferme %1</translation>
    </message>
    <message>
        <source>Add target %1 to %2</source>
        <translation>Ajouter la cible %1 à %2</translation>
    </message>
    <message>
        <source>Change target %1</source>
        <translation>Modifier la cible %1</translation>
    </message>
    <message>
        <source>Remove target %1</source>
        <translation>Retirer la cible %1</translation>
    </message>
    <message>
        <source>Hold %1: %2</source>
        <translation>Retenir %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>Lever %n retenue</numerusform>
            <numerusform>Lever %n retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>Déconnecter %n session</numerusform>
            <numerusform>Déconnecter %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 in %2</source>
        <translation>Placer %1 dans %2</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>il n&apos;y a pas de ferme %1</translation>
    </message>
    <message>
        <source>farm %1 has no targets</source>
        <translation>la ferme %1 n&apos;a pas de cibles</translation>
    </message>
    <message>
        <source>no target of %1 takes new sessions: held, down, quarantined or full</source>
        <translation>aucune cible de %1 n&apos;accepte de nouvelle session : retenues, en panne, en quarantaine ou pleines</translation>
    </message>
    <message>
        <source>%1 has as many sessions as the policy allows it</source>
        <translation>%1 a autant de sessions que la politique lui en permet</translation>
    </message>
    <message>
        <source>the user has as many sessions in %1 as the policy allows</source>
        <translation>l&apos;utilisateur a dans %1 autant de sessions que la politique le permet</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>modifié entre-temps</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>déjà présent</translation>
    </message>
    <message>
        <source>wrong input</source>
        <translation>saisie incorrecte</translation>
    </message>
    <message>
        <source>not allowed now</source>
        <translation>pas permis maintenant</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>by its owner or an administrator</source>
        <translation>par son propriétaire ou un administrateur</translation>
    </message>
    <message>
        <source>replaced by another one</source>
        <translation>remplacée par une autre</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>sa durée était écoulée</translation>
    </message>
    <message>
        <source>the target has restarted</source>
        <translation>la cible a redémarré</translation>
    </message>
    <message>
        <source>the target was removed</source>
        <translation>la cible a été retirée</translation>
    </message>
    <message>
        <source>name of the farm</source>
        <translation>nom de la ferme</translation>
    </message>
    <message>
        <source>name of the target</source>
        <translation>nom de la cible</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>nom d&apos;utilisateur</translation>
    </message>
    <message>
        <source>domain of the user</source>
        <translation>domaine de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>pending, active or disconnected</source>
        <translation>pending, active ou disconnected</translation>
    </message>
    <message>
        <source>address, network or name of the client</source>
        <translation>adresse, réseau ou nom du client</translation>
    </message>
    <message>
        <source>session id</source>
        <translation>identifiant de session</translation>
    </message>
    <message>
        <source>why the session was placed there</source>
        <translation>pourquoi la session a été placée là</translation>
    </message>
    <message>
        <source>disconnected for at least (&gt;30m) or less (&lt;2h)</source>
        <translation>déconnectée depuis au moins (&gt;30m) ou moins de (&lt;2h)</translation>
    </message>
    <message>
        <source>in this state for at least (&gt;30m) or less (&lt;2h)</source>
        <translation>dans cet état depuis au moins (&gt;30m) ou moins de (&lt;2h)</translation>
    </message>
    <message>
        <source>placed at least (&gt;7d) or less (&lt;1h) ago</source>
        <translation>placée il y a au moins (&gt;7d) ou moins de (&lt;1h)</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>déconnectée</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en quarantaine</translation>
    </message>
    <message>
        <source>reconnect-only</source>
        <translation>retour seul</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifiée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>session host</source>
        <translation>hôte de sessions</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>machine virtuelle</translation>
    </message>
    <message>
        <source>blade</source>
        <translation>lame</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>poste de travail</translation>
    </message>
    <message>
        <source>fewest sessions</source>
        <translation>moins de sessions</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>à tour de rôle</translation>
    </message>
    <message>
        <source>fill one after the other</source>
        <translation>remplir l&apos;une après l&apos;autre</translation>
    </message>
    <message>
        <source>two random choices</source>
        <translation>deux tirées au hasard</translation>
    </message>
    <message>
        <source>least load</source>
        <translation>moindre charge</translation>
    </message>
    <message>
        <source>one session a user</source>
        <translation>une session par utilisateur</translation>
    </message>
    <message>
        <source>several sessions a user</source>
        <translation>plusieurs sessions par utilisateur</translation>
    </message>
    <message>
        <source>existing session</source>
        <translation>session existante</translation>
    </message>
    <message>
        <source>placed by the front door while no broker answered</source>
        <translation>placée par l&apos;entrée alors qu&apos;aucun courtier ne répondait</translation>
    </message>
    <message>
        <source>its turn, round robin</source>
        <translation>son tour, à tour de rôle</translation>
    </message>
    <message>
        <source>the fullest</source>
        <translation>la plus pleine</translation>
    </message>
    <message>
        <source>less loaded of two drawn</source>
        <translation>la moins chargée de deux tirées</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>new sessions failed</source>
        <translation>de nouvelles sessions ont échoué</translation>
    </message>
    <message>
        <source>at its limit</source>
        <translation>à sa limite</translation>
    </message>
    <message>
        <source>below its minimum of open targets</source>
        <translation>sous son minimum de cibles ouvertes</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>at next restart</source>
        <translation>au prochain redémarrage</translation>
    </message>
    <message>
        <source>when released</source>
        <translation>à sa levée</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 actives</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <translation>%1 déconnectées</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
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
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n retirée</numerusform>
            <numerusform>%n retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>Import targets: %1</source>
        <translation>Importer des cibles : %1</translation>
    </message>
    <message>
        <source>Import %1: %2</source>
        <translation>Importer %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n disconnected</source>
        <translation>
            <numerusform>%n déconnectée</numerusform>
            <numerusform>%n déconnectées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n non : %1</numerusform>
            <numerusform>%n non : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the client closed the connection</source>
        <translation>le client a fermé la connexion</translation>
    </message>
    <message>
        <source>the client never came</source>
        <translation>le client n&apos;est jamais venu</translation>
    </message>
    <message>
        <source>left disconnected for too long</source>
        <translation>restée déconnectée trop longtemps</translation>
    </message>
    <message>
        <source>the user has logged off</source>
        <translation>l&apos;utilisateur a fermé sa session</translation>
    </message>
    <message>
        <source>a rule sent the user elsewhere</source>
        <translation>une règle a envoyé l&apos;utilisateur ailleurs</translation>
    </message>
    <message>
        <source>Tell that there is no draft any more</source>
        <translation>Signaler qu’il n’y a plus de brouillon</translation>
    </message>
    <message numerus="yes">
        <source>Tell of a draft of %n change(s)</source>
        <translation>
            <numerusform>Signaler un brouillon de %n modification</numerusform>
            <numerusform>Signaler un brouillon de %n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>qui l’a demandé</translation>
    </message>
    <message>
        <source>a farm, target, user or word of the entry</source>
        <translation>ferme, cible, utilisateur ou mot de l’entrée</translation>
    </message>
    <message>
        <source>trouble, change, or a kind of entry</source>
        <translation>trouble, change ou une sorte d’entrée</translation>
    </message>
    <message>
        <source>within (&lt;2h) or longer ago than (&gt;7d)</source>
        <translation>depuis moins de (&lt;2h) ou plus de (&gt;7d)</translation>
    </message>
    <message>
        <source>a plug-in&apos;s choice</source>
        <translation>choisi par un greffon</translation>
    </message>
    <message>
        <source>Turn plug-in %1 on</source>
        <translation>Activer le greffon %1</translation>
    </message>
    <message>
        <source>Turn plug-in %1 off</source>
        <translation>Désactiver le greffon %1</translation>
    </message>
    <message>
        <source>Configure plug-in %1</source>
        <translation>Configurer le greffon %1</translation>
    </message>
    <message>
        <source>Order the plug-ins of stage %1: %2</source>
        <translation>Ordonner les greffons de l’étape %1 : %2</translation>
    </message>
    <message>
        <source>Forget plug-in %1</source>
        <translation>Oublier le greffon %1</translation>
    </message>
    <message>
        <source>Try the plug-ins with %1 in %2</source>
        <translation>Essayer les greffons avec %1 dans %2</translation>
    </message>
    <message>
        <source>Import the settings of all plug-ins</source>
        <translation>Importer les réglages de tous les greffons</translation>
    </message>
</context>
<context>
    <name>farmwarden::actions::ActionCatalogue</name>
    <message>
        <source>Show command</source>
        <translation>Afficher la commande</translation>
    </message>
</context>
<context>
    <name>farmwarden::bridge::BrokerProcess</name>
    <message>
        <source>The broker&apos;s configuration %1 cannot be written: %2.</source>
        <translation>La configuration %1 du courtier ne peut pas être écrite : %2.</translation>
    </message>
    <message>
        <source>The broker %1 does not start: %2.</source>
        <translation>Le courtier %1 ne démarre pas : %2.</translation>
    </message>
    <message>
        <source>farmwardend is neither beside the console nor on the PATH. Install the broker.</source>
        <translation>farmwardend n&apos;est ni à côté de la console ni dans le PATH. Installer le courtier.</translation>
    </message>
    <message>
        <source>The broker ended with code %1.</source>
        <translation>Le courtier s&apos;est arrêté avec le code %1.</translation>
    </message>
    <message>
        <source>The broker ended: %1</source>
        <translation>Le courtier s&apos;est arrêté : %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::bridge::TargetImporter</name>
    <message>
        <source>%1 cannot be read: %2. Choose another file, or change its permissions.</source>
        <translation>%1 ne peut pas être lu : %2. Choisir un autre fichier, ou changer ses droits.</translation>
    </message>
    <message>
        <source>%1 is larger than 128 MiB. Import it in parts.</source>
        <translation>%1 dépasse 128 MiB. L&apos;importer par parties.</translation>
    </message>
    <message>
        <source>%1 is a store that is open. Choose another file.</source>
        <translation>%1 est un dépôt ouvert. Choisissez un autre fichier.</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Every target answers, takes users and has room.</source>
        <translation>Chaque cible répond, accepte des utilisateurs et a de la place.</translation>
    </message>
    <message>
        <source>No targets yet. Add the first one on the Farms page.</source>
        <translation>Pas encore de cibles. Ajouter la première sur la page Fermes.</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::ChartCard</name>
    <message>
        <source>Save: %1</source>
        <translation>Enregistrer : %1</translation>
    </message>
    <message>
        <source>Save as a picture or as a table</source>
        <translation>Enregistrer comme image ou comme tableau</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l&apos;image…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Enregistrer le tableau en CSV…</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, en tableau</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>En graphique</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 ne peut pas être écrit : %2.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l&apos;image</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::HostWall</name>
    <message>
        <source>Host wall</source>
        <translation>Mur des cibles</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 sur %2 ouvertes</translation>
    </message>
    <message>
        <source>%1 of %2 open, minimum %3</source>
        <translation>%1 sur %2 ouvertes, minimum %3</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sessions</translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 sur %2 sessions</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OutcomesChart</name>
    <message>
        <source>Placements / min</source>
        <translation>Placements / min</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>placées</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>reprises</translation>
    </message>
    <message>
        <source>external</source>
        <translation>externes</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusées</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>jamais commencées</translation>
    </message>
    <message>
        <source>%1: %2 placed, %3 reconnected, %4 external, %5 refused</source>
        <translation>%1 : %2 placées, %3 reprises, %4 externes, %5 refusées</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OverviewPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Free places, open targets</source>
        <translation>Places libres, cibles ouvertes</translation>
    </message>
    <message>
        <source>Placements / min</source>
        <translation>Placements / min</translation>
    </message>
    <message>
        <source>Refused, last hour</source>
        <translation>Refusées, dernière heure</translation>
    </message>
    <message>
        <source>Failed logons, last hour</source>
        <translation>Échecs, dernière heure</translation>
    </message>
    <message>
        <source>Targets open</source>
        <translation>Cibles ouvertes</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Host wall</source>
        <translation>Mur des cibles</translation>
    </message>
    <message>
        <source>Host wall, as a table</source>
        <translation>Mur des cibles, en tableau</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 session</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sessions</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1 cible</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 cibles</translation>
    </message>
    <message>
        <source>%1 farm</source>
        <translation>%1 ferme</translation>
    </message>
    <message>
        <source>%1 farms</source>
        <translation>%1 fermes</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n farm(s)</source>
        <translation>
            <numerusform>%n ferme</numerusform>
            <numerusform>%n fermes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 actives</translation>
    </message>
    <message>
        <source>%1 disc.</source>
        <translation>%1 déconn.</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>%1 +</source>
        <translation>%1 +</translation>
    </message>
    <message>
        <source>some targets have no limit</source>
        <translation>certaines cibles n&apos;ont pas de limite</translation>
    </message>
    <message>
        <source>%1 reconnect-only · %2 other</source>
        <translation>%1 retour seul · %2 autres</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 dans la dernière heure</translation>
    </message>
    <message>
        <source>nobody was turned away</source>
        <translation>personne n&apos;a été refusé</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>%1 sur %2 connexions</translation>
    </message>
    <message>
        <source>every placed session has started</source>
        <translation>chaque session placée a commencé</translation>
    </message>
    <message>
        <source>%1 of %2 placed</source>
        <translation>%1 sur %2 placées</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>le dépôt</translation>
    </message>
    <message>
        <source>No problem: %1</source>
        <translation>Aucun problème : %1</translation>
    </message>
    <message>
        <source>Show as wall</source>
        <translation>En mur</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>select a target</source>
        <translation>sélectionner une cible</translation>
    </message>
    <message>
        <source>Show in Farms</source>
        <translation>Afficher dans Fermes</translation>
    </message>
    <message>
        <source>Show its sessions</source>
        <translation>Afficher ses sessions</translation>
    </message>
    <message>
        <source>Larger cells</source>
        <translation>Cellules plus grandes</translation>
    </message>
    <message>
        <source>Smaller cells</source>
        <translation>Cellules plus petites</translation>
    </message>
    <message>
        <source>Cells as large as fit</source>
        <translation>Cellules aussi grandes que possible</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>%1: table or chart</source>
        <translation>%1 : tableau ou graphique</translation>
    </message>
    <message>
        <source>%1: save as CSV…</source>
        <translation>%1 : enregistrer en CSV…</translation>
    </message>
    <message>
        <source>%1: save picture…</source>
        <translation>%1 : enregistrer l&apos;image…</translation>
    </message>
    <message>
        <source>Sessions by farm</source>
        <translation>Sessions par ferme</translation>
    </message>
    <message>
        <source>up to their limits</source>
        <translation>jusqu’à leurs limites</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::SessionsChart</name>
    <message numerus="yes">
        <source>last %n hour(s), by the minute</source>
        <translation>
            <numerusform>dernière heure, par minute</numerusform>
            <numerusform>%n dernières heures, par minute</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1, by the minute</source>
        <translation>%1 écoulés, par minute</translation>
    </message>
    <message>
        <source>Sessions by farm</source>
        <translation>Sessions par ferme</translation>
    </message>
    <message>
        <source>other farms</source>
        <translation>autres fermes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>All farms</source>
        <translation>Toutes les fermes</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n session(s)</source>
        <translation>
            <numerusform>%1 : %n session</numerusform>
            <numerusform>%1 : %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::TimePanel</name>
    <message>
        <source>How far back</source>
        <translation>Jusqu&apos;où en arrière</translation>
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
        <translation>7 j</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 j</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>this is now</source>
        <translation>c&apos;est maintenant</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Aller au moment…</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Revenir à maintenant</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marque précédente</translation>
    </message>
    <message>
        <source>‹ mark</source>
        <translation>‹ marque</translation>
    </message>
    <message>
        <source>Ctrl+[</source>
        <translation>Ctrl+[</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marque suivante</translation>
    </message>
    <message>
        <source>mark ›</source>
        <translation>marque ›</translation>
    </message>
    <message>
        <source>Ctrl+]</source>
        <translation>Ctrl+]</translation>
    </message>
    <message>
        <source>%1 · revision %2</source>
        <translation>%1 · révision %2</translation>
    </message>
    <message>
        <source>reading the journal</source>
        <translation>lecture du journal</translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::TimeSlider</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Arrows go by a minute, Ctrl with arrows to the next mark, End goes back to now</source>
        <translation>Les flèches avancent d&apos;une minute, Ctrl avec les flèches va à la marque suivante, Fin revient à maintenant</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
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
        <translation>retenue par %1</translation>
    </message>
    <message>
        <source>held by %1: %2</source>
        <translation>retenue par %1 : %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, jusqu&apos;à %2</translation>
    </message>
    <message>
        <source>%1; tries again %2</source>
        <translation>%1 ; nouvel essai %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::console::Console</name>
    <message>
        <source>Open a store</source>
        <translation>Ouvrir un dépôt</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>Dépôts (*.db);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ActionPopover</name>
    <message>
        <source>Where %1 leads</source>
        <translation>Où mène %1</translation>
    </message>
    <message>
        <source>these or nothing</source>
        <translation>celles-ci ou rien</translation>
    </message>
    <message>
        <source>prefer; go on when none admits</source>
        <translation>préférer ; continuer si aucune n&apos;admet</translation>
    </message>
    <message>
        <source>keep the user&apos;s session</source>
        <translation>garder la session de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>ignore it</source>
        <translation>l&apos;ignorer</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>In farm</source>
        <translation>Dans la ferme</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Session existante</translation>
    </message>
    <message>
        <source>a farm</source>
        <translation>une ferme</translation>
    </message>
    <message>
        <source>targets, with commas</source>
        <translation>cibles, avec virgules</translation>
    </message>
    <message>
        <source>tags, all of which a target must have</source>
        <translation>étiquettes que la cible doit toutes avoir</translation>
    </message>
    <message>
        <source>a message for the operators</source>
        <translation>un message pour les opérateurs</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::BalancingPanel</name>
    <message>
        <source>Farms</source>
        <translation>Fermes</translation>
    </message>
    <message>
        <source>The policy says how this farm balances</source>
        <translation>La politique dit comment cette ferme répartit</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>aucun quota</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Sessions at most</source>
        <translation>Sessions au plus</translation>
    </message>
    <message>
        <source>Sessions a user at most</source>
        <translation>Sessions par utilisateur au plus</translation>
    </message>
    <message>
        <source>The sessions of now, as if they all logged on anew</source>
        <translation>Les sessions du moment, comme si toutes se rouvraient</translation>
    </message>
    <message>
        <source>Sessions by target, before and after</source>
        <translation>Sessions par cible, avant et après</translation>
    </message>
    <message>
        <source>Rules are left out here: what they change is under Replay.</source>
        <translation>Les règles ne comptent pas ici : ce qu’elles changent se trouve sous Rejeu.</translation>
    </message>
    <message>
        <source>%1, as the farm is defined</source>
        <translation>%1, comme la ferme est définie</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) at most</source>
        <translation>
            <numerusform>%n session au plus</numerusform>
            <numerusform>%n sessions au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no such farm</source>
        <translation>cette ferme n’existe pas</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>There are no farms yet.</source>
        <translation>Il n’y a pas encore de fermes.</translation>
    </message>
    <message>
        <source>Working out the spread.</source>
        <translation>Calcul de la répartition.</translation>
    </message>
    <message>
        <source>Nothing to place: there is no such farm.</source>
        <translation>Rien à placer : cette ferme n’existe pas.</translation>
    </message>
    <message>
        <source>The farm has no sessions now.</source>
        <translation>La ferme n’a pas de sessions en ce moment.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>fullest target %1</source>
        <translation>cible la plus pleine %1</translation>
    </message>
    <message>
        <source>emptiest %1</source>
        <translation>la plus vide %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>refusées %1</translation>
    </message>
    <message>
        <source>the draft changes nothing here</source>
        <translation>le brouillon ne change rien ici</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ConditionPopover</name>
    <message>
        <source>Condition of %1</source>
        <translation>Condition de %1</translation>
    </message>
    <message>
        <source>New condition of %1</source>
        <translation>Nouvelle condition de %1</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est parmi</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>n&apos;est pas parmi</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Examine</translation>
    </message>
    <message>
        <source>Holds when it</source>
        <translation>Remplie si cela</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Retirer la condition</translation>
    </message>
    <message>
        <source>several with commas; * at the end for any</source>
        <translation>plusieurs avec virgules ; * à la fin pour n&apos;importe quoi</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DetailsPopover</name>
    <message>
        <source>Rule %1</source>
        <translation>Règle %1</translation>
    </message>
    <message>
        <source>for ever; or 2026-12-31T18:00:00Z, or 30d</source>
        <translation>pour toujours ; ou 2026-12-31T18:00:00Z, ou 30d</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Tags of the rule</source>
        <translation>Étiquettes de la règle</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu&apos;à</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.</source>
        <translation>« %1 » n&apos;est pas une heure ; écrire 2026-12-31T18:00:00Z, ou 30d pour dans trente jours.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DifferencesView</name>
    <message>
        <source>Connections that would end otherwise</source>
        <translation>Connexions qui finiraient autrement</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Group differences by</source>
        <translation>Grouper les différences par</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>issue</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>ferme</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>Take the filter back: only %1</source>
        <translation>Retirer le filtre : seulement %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection ends otherwise on this way.</source>
        <translation>Aucune connexion n’aboutit autrement par là.</translation>
    </message>
    <message>
        <source>The first %1 of them · Enter shows both traces of a row</source>
        <translation>Les %1 premières · Entrée montre les deux traces d’une ligne</translation>
    </message>
    <message>
        <source>Enter shows both traces of a row</source>
        <translation>Entrée montre les deux traces d’une ligne</translation>
    </message>
    <message>
        <source>Replay a period first; then its differences can be exported.</source>
        <translation>Rejouer d’abord une période ; ses différences peuvent ensuite être exportées.</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Exporter les différences</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The differences were exported to %1</source>
        <translation>Les différences ont été exportées dans %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>Impossible d’écrire %1 : %2. Choisir un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FindingBox</name>
    <message>
        <source>What is said about this rule</source>
        <translation>Ce qui est dit de cette règle</translation>
    </message>
    <message>
        <source>Without a condition it takes every connection that comes to it. Add one, or enable it as it is.</source>
        <translation>Sans condition, elle prend toute connexion qui lui parvient. En ajouter une, ou l&apos;activer telle quelle.</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>Témoin : %1</translation>
    </message>
    <message>
        <source>Ignored until version %1</source>
        <translation>Ignorée jusqu&apos;à la version %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Valable jusqu&apos;au %1</translation>
    </message>
    <message>
        <source>What-if: %1</source>
        <translation>Et si : %1</translation>
    </message>
    <message>
        <source>Hits in the last replay: %1</source>
        <translation>Touches au dernier rejeu : %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FlowPicture</name>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>aucune règle</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Flow of connections before and after</source>
        <translation>Flux des connexions avant et après</translation>
    </message>
    <message>
        <source>Arrow keys move over the bands, Enter shows their differences</source>
        <translation>Les flèches parcourent les bandes, Entrée montre leurs différences</translation>
    </message>
    <message numerus="yes">
        <source>%n other farm(s)</source>
        <translation>
            <numerusform>%n autre ferme</numerusform>
            <numerusform>%n autres fermes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other rule(s)</source>
        <translation>
            <numerusform>%n autre règle</numerusform>
            <numerusform>%n autres règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s)</source>
        <translation>
            <numerusform>%n autre lieu</numerusform>
            <numerusform>%n autres lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation>%1 : %2 avant, %3 après</translation>
    </message>
    <message>
        <source>%1: %2, all as before</source>
        <translation>%1 : %2, toutes comme avant</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::HistoryPanel</name>
    <message>
        <source>Take over into the draft</source>
        <translation>Reprendre dans le brouillon</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Versions publiées</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s) overridden: %1</source>
        <translation>
            <numerusform>%n test rouge outrepassé : %1</numerusform>
            <numerusform>%n tests rouges outrepassés : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Aucune différence.</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>What changes from it to</source>
        <translation>Ce qui change entre elle et</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>le brouillon</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source> – in force</source>
        <translation> – en vigueur</translation>
    </message>
    <message>
        <source> – what the draft is based on</source>
        <translation> – base du brouillon</translation>
    </message>
    <message>
        <source>brings back version %1</source>
        <translation>rétablit la version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 ajoutées</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 retirées</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 modifiées</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing was published yet.</source>
        <translation>Rien n’a encore été publié.</translation>
    </message>
    <message>
        <source>Choose a version.</source>
        <translation>Choisir une version.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Enregistrer la version %1</translation>
    </message>
    <message>
        <source>TOML (*.toml)</source>
        <translation>TOML (*.toml)</translation>
    </message>
    <message>
        <source>Version %1 was saved to %2</source>
        <translation>La version %1 a été enregistrée dans %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>Impossible d’écrire %1 : %2. Choisir un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::MergeSheet</name>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Version %1 was published meanwhile by %2</source>
        <translation>Entre-temps, %2 a publié la version %1</translation>
    </message>
    <message>
        <source>What only one of you changed is taken from that one. Nothing contradicts.</source>
        <translation>Ce qu’un seul a changé est repris de lui. Rien ne se contredit.</translation>
    </message>
    <message numerus="yes">
        <source>What only one of you changed is taken from that one. %n conflict(s): both changed the same.</source>
        <translation>
            <numerusform>Ce qu’un seul a changé est repris de lui. %n conflit : les deux ont changé la même chose.</numerusform>
            <numerusform>Ce qu’un seul a changé est repris de lui. %n conflits : les deux ont changé la même chose.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the merge into the draft</source>
        <translation>Reprendre la fusion dans le brouillon</translation>
    </message>
    <message>
        <source>Nothing is published yet; you review the result next.</source>
        <translation>Rien n’est encore publié ; le résultat est revu ensuite.</translation>
    </message>
    <message>
        <source>farm %1</source>
        <translation>ferme %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>test %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>What was changed, and by whom</source>
        <translation>Ce qui a changé, et par qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>%1 and you</source>
        <translation>%1 et soi-même</translation>
    </message>
    <message>
        <source>you</source>
        <translation>soi-même</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>both, merged</source>
        <translation>les deux, fusionnés</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>l’autre</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>le sien</translation>
    </message>
    <message>
        <source>Version %1, which both began with</source>
        <translation>Version %1, point de départ des deux</translation>
    </message>
    <message>
        <source>Theirs, version %1</source>
        <translation>L’autre, version %1</translation>
    </message>
    <message>
        <source>Yours, the draft</source>
        <translation>Le sien, le brouillon</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>was</source>
        <translation>était</translation>
    </message>
    <message>
        <source>Which one for %1</source>
        <translation>Lequel pour %1</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>non réglé</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>Value for %1</source>
        <translation>Valeur pour %1</translation>
    </message>
    <message>
        <source>Correct the value first.</source>
        <translation>Corriger d’abord la valeur.</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n conflict(s) first.</source>
        <translation>
            <numerusform>Régler d’abord %n conflit.</numerusform>
            <numerusform>Régler d’abord %n conflits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the result.</source>
        <translation>Le résultat est en cours de calcul.</translation>
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
        <translation>Période</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>de la dernière heure</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>the working day</source>
        <translation>la journée de travail</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>les 7 derniers jours</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>du … au</translation>
    </message>
    <message>
        <source>Begin of the period</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>Fin de la période</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>La période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>The period has not begun yet.</source>
        <translation>La période n’a pas encore commencé.</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <translation>ddd d MMM HH:mm</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPage</name>
    <message>
        <source>Filter rules</source>
        <translation>Filtrer les règles</translation>
    </message>
    <message>
        <source>rules that mention a user, group, network, target</source>
        <translation>règles qui citent un utilisateur, groupe, réseau, cible</translation>
    </message>
    <message>
        <source>Reading the policy</source>
        <translation>Lecture de la politique</translation>
    </message>
    <message>
        <source>The rules come up in a moment.</source>
        <translation>Les règles apparaissent dans un instant.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Version %1 is in force now, published by %2. Your draft is based on version %3; publishing merges the two by rule.</source>
        <translation>La version %1 est maintenant en vigueur, publiée par %2. Le brouillon repose sur la version %3 ; publier fusionne les deux, règle par règle.</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Pas encore de règles</translation>
    </message>
    <message>
        <source>Every connection goes to the farm it asks for. Rules send some of them elsewhere, or refuse them; the first one that matches wins.</source>
        <translation>Chaque connexion va à la ferme qu&apos;elle demande. Des règles en envoient certaines ailleurs ou les refusent ; la première qui s&apos;applique gagne.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message numerus="yes">
        <source>Marks: %n</source>
        <translation>
            <numerusform>Marques : %n</numerusform>
            <numerusform>Marques : %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft based on &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; change(s)</source>
        <translation>
            <numerusform>Brouillon d&apos;après la &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; changement</numerusform>
            <numerusform>Brouillon d&apos;après la &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; changements</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was published yet</source>
        <translation>rien n&apos;est encore publié</translation>
    </message>
    <message>
        <source>&lt;b&gt;Version %1&lt;/b&gt; by %2, %3</source>
        <translation>&lt;b&gt;Version %1&lt;/b&gt; par %2, %3</translation>
    </message>
    <message numerus="yes">
        <source> · &lt;b&gt;%n&lt;/b&gt; rule(s)</source>
        <translation>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; règle</numerusform>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marque</numerusform>
            <numerusform>%n marques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s)</source>
        <translation>
            <numerusform>%n test rouge</numerusform>
            <numerusform>%n tests rouges</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>the policy is still being read</source>
        <translation>la politique est encore en cours de lecture</translation>
    </message>
    <message>
        <source>select a rule</source>
        <translation>sélectionner une règle</translation>
    </message>
    <message>
        <source>Add a rule above</source>
        <translation>Ajouter une règle au-dessus</translation>
    </message>
    <message>
        <source>Rule above</source>
        <translation>Règle au-dessus</translation>
    </message>
    <message>
        <source>Add a rule below</source>
        <translation>Ajouter une règle en dessous</translation>
    </message>
    <message>
        <source>Edit name and validity…</source>
        <translation>Modifier le nom et la validité…</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>Ajouter une condition…</translation>
    </message>
    <message>
        <source>Edit where it leads…</source>
        <translation>Modifier où elle mène…</translation>
    </message>
    <message>
        <source>Enable rules</source>
        <translation>Activer les règles</translation>
    </message>
    <message>
        <source>Disable rules</source>
        <translation>Désactiver les règles</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Duplicate rules</source>
        <translation>Dupliquer les règles</translation>
    </message>
    <message>
        <source>Copy rules as text</source>
        <translation>Copier les règles en texte</translation>
    </message>
    <message>
        <source>Paste rules above</source>
        <translation>Coller des règles au-dessus</translation>
    </message>
    <message>
        <source>Delete rules</source>
        <translation>Supprimer les règles</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) deleted from the draft</source>
        <translation>
            <numerusform>%n règle supprimée du brouillon</numerusform>
            <numerusform>%n règles supprimées du brouillon</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was edited yet</source>
        <translation>rien n&apos;est encore modifié</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>rien n&apos;a été annulé</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>there is no draft</source>
        <translation>il n&apos;y a pas de brouillon</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Brouillon abandonné</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marque suivante</translation>
    </message>
    <message>
        <source>there are no marks</source>
        <translation>il n&apos;y a pas de marques</translation>
    </message>
    <message>
        <source>Review and publish…</source>
        <translation>Relire et publier…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>The clipboard has no rules; copy some from a Policy page or a policy file.</source>
        <translation>Le presse-papiers n&apos;a pas de règles ; en copier d&apos;une page Politique ou d&apos;un fichier de politique.</translation>
    </message>
    <message>
        <source>Version %1 is published</source>
        <translation>La version %1 est publiée</translation>
    </message>
    <message>
        <source>Cut rules as text</source>
        <translation>Couper les règles en texte</translation>
    </message>
    <message>
        <source>What helps against the mark</source>
        <translation>Ce qui aide contre la marque</translation>
    </message>
    <message>
        <source>Where it is used…</source>
        <translation>Où c&apos;est utilisé…</translation>
    </message>
    <message>
        <source>Rules unused for 30 days</source>
        <translation>Règles inutilisées depuis 30 jours</translation>
    </message>
    <message>
        <source>the journal is still being read</source>
        <translation>le journal est encore en cours de lecture</translation>
    </message>
    <message>
        <source>Rules as a table or as cards</source>
        <translation>Règles en tableau ou en cartes</translation>
    </message>
    <message>
        <source>The clipboard cannot be pasted as rules. Line %1: %2</source>
        <translation>Le presse-papiers ne peut pas être collé comme règles. Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Words, or group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, unused:30; with - in front for the others</source>
        <translation>Mots, ou group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, unused:30 ; avec - devant pour les autres</translation>
    </message>
    <message>
        <source>Rule above %1</source>
        <translation>Règle au-dessus de %1</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>Where %1 is used</source>
        <translation>Où %1 est utilisé</translation>
    </message>
    <message>
        <source>This rule names nothing</source>
        <translation>Cette règle ne nomme rien</translation>
    </message>
    <message>
        <source>Version %1 is in the draft</source>
        <translation>La version %1 est dans le brouillon</translation>
    </message>
    <message>
        <source>rule %1 %2</source>
        <translation>règle %1 %2</translation>
    </message>
    <message>
        <source>What if: where would a connection go?</source>
        <translation>Et si : où irait une connexion ?</translation>
    </message>
    <message>
        <source>Replay past connections through the draft</source>
        <translation>Rejouer des connexions passées avec le brouillon</translation>
    </message>
    <message>
        <source>Balancing and quotas of farms</source>
        <translation>Répartition et quotas des fermes</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>Versions de la politique</translation>
    </message>
    <message>
        <source>Tests of the policy</source>
        <translation>Tests de la politique</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPanels</name>
    <message>
        <source>Panels of the policy</source>
        <translation>Volets de la politique</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Fermes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
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
        <translation>Tests : %1 rouges sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a draft of %n change(s) since %2, based on version %3</source>
        <translation>
            <numerusform>%1 a depuis %2 un brouillon de %n modification, fondé sur la version %3</numerusform>
            <numerusform>%1 a depuis %2 un brouillon de %n modifications, fondé sur la version %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::Popover</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ProblemsList</name>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PublishSheet</name>
    <message>
        <source>Review and publish version %1</source>
        <translation>Relire et publier la version %1</translation>
    </message>
    <message>
        <source>What publishing changes</source>
        <translation>Ce que publier change</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>kept with the version</source>
        <translation>gardé avec la version</translation>
    </message>
    <message>
        <source>Why in spite of red tests</source>
        <translation>Pourquoi malgré des tests rouges</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>Publier la version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since version %1</source>
        <translation>
            <numerusform>%n changement depuis la version %1</numerusform>
            <numerusform>%n changements depuis la version %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>The draft says what version %1 says.</source>
        <translation>Le brouillon dit la même chose que la version %1.</translation>
    </message>
    <message numerus="yes">
        <source>Correct %n error(s) first.</source>
        <translation>
            <numerusform>Corriger d&apos;abord %n erreur.</numerusform>
            <numerusform>Corriger d&apos;abord %n erreurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why to publish in spite of %n red test(s).</source>
        <translation>
            <numerusform>Dire pourquoi publier malgré %n test rouge.</numerusform>
            <numerusform>Dire pourquoi publier malgré %n tests rouges.</numerusform>
        </translation>
    </message>
    <message>
        <source>kept in the history, beside the tests&apos; names</source>
        <translation>gardé dans l’historique, à côté des noms des tests</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule gains or loses its effect.</source>
        <translation>Aucune règle ne gagne ni ne perd son effet.</translation>
    </message>
    <message>
        <source>%1: %2 → &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>%1 : %2 → &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>Coverage: the effect of %n rule(s) changes</source>
        <translation>
            <numerusform>Couverture : l’effet de %n règle change</numerusform>
            <numerusform>Couverture : l’effet de %n règles change</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>The policy has no tests.</source>
        <translation>La politique n’a pas de tests.</translation>
    </message>
    <message numerus="yes">
        <source>All %n pass(es).</source>
        <translation>
            <numerusform>Le seul réussit.</numerusform>
            <numerusform>Les %n réussissent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests: %1 red of %2</source>
        <translation>Tests : %1 rouges sur %2</translation>
    </message>
    <message>
        <source>Errors, which keep it from being published</source>
        <translation>Erreurs, qui empêchent de la publier</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Nothing is published, and your draft is kept: %1</source>
        <translation>Rien n’est publié et le brouillon est conservé : %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ReplayPanel</name>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Runs the connections of a period through the draft and shows what would have been different. Nothing is changed.</source>
        <translation>Fait passer les connexions d&apos;une période par le brouillon et montre ce qui aurait été différent. Rien n&apos;est changé.</translation>
    </message>
    <message>
        <source>The draft has changed since; replay again.</source>
        <translation>Le brouillon a changé depuis ; rejouer.</translation>
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
        <translation>Avancement du rejeu</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>Le rejeu a été annulé.</translation>
    </message>
    <message>
        <source>%1 of %2 events of the journal</source>
        <translation>%1 sur %2 événements du journal</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after, draft</source>
        <translation>après, brouillon</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Width is the number of connections; differences are at least 4 pixels wide</source>
        <translation>La largeur est le nombre de connexions ; les différences font au moins 4 pixels</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>En image</translation>
    </message>
    <message>
        <source>Flow of connections as a table</source>
        <translation>Flux des connexions en tableau</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 en %2 ms</translation>
    </message>
    <message>
        <source>before, as it was decided</source>
        <translation>avant, comme décidé</translation>
    </message>
    <message numerus="yes">
        <source>The groups of %n user(s) are not on record, though a rule asks for them.</source>
        <translation>
            <numerusform>Les groupes de %n utilisateur ne sont pas consignés, alors qu’une règle les demande.</numerusform>
            <numerusform>Les groupes de %n utilisateurs ne sont pas consignés, alors qu’une règle les demande.</numerusform>
        </translation>
    </message>
    <message>
        <source>All connections end as they did.</source>
        <translation>Toutes les connexions aboutissent comme alors.</translation>
    </message>
    <message>
        <source>No connection was decided from %1.</source>
        <translation>Aucune connexion n’a été décidée de %1.</translation>
    </message>
    <message>
        <source>The last one before was at %1.</source>
        <translation>La dernière avant date du %1.</translation>
    </message>
    <message>
        <source>The first one after was at %1.</source>
        <translation>La première après date du %1.</translation>
    </message>
    <message>
        <source>The journal has none at all yet.</source>
        <translation>Le journal n’en a encore aucune.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Not replayed.</source>
        <translation>Non rejoué.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 – of an earlier state of the draft</source>
        <translation>%1 – d’un état antérieur du brouillon</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleHeader</name>
    <message>
        <source>Columns of the rules</source>
        <translation>Colonnes des règles</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleList</name>
    <message>
        <source>Rules in evaluation order</source>
        <translation>Règles dans l&apos;ordre d&apos;évaluation</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RulesPopover</name>
    <message numerus="yes">
        <source>Edit %n rule(s)</source>
        <translation>
            <numerusform>Modifier %n règle</numerusform>
            <numerusform>Modifier %n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>telles quelles</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>Rules are</source>
        <translation>Les règles sont</translation>
    </message>
    <message>
        <source>Tags of the rules</source>
        <translation>Étiquettes des règles</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu&apos;à</translation>
    </message>
    <message>
        <source>for ever; or 2026-12-31T18:00:00Z, or 30d</source>
        <translation>pour toujours ; ou 2026-12-31T18:00:00Z, ou 30d</translation>
    </message>
    <message>
        <source>Farm that they lead to</source>
        <translation>Ferme où elles mènent</translation>
    </message>
    <message>
        <source>the farm asked for</source>
        <translation>la ferme demandée</translation>
    </message>
    <message>
        <source>none of them leads to a farm</source>
        <translation>aucune ne mène à une ferme</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lead to a farm; the others stay as they are.</source>
        <translation>
            <numerusform>%n d&apos;entre elles mène à une ferme ; les autres restent telles quelles.</numerusform>
            <numerusform>%n d&apos;entre elles mènent à une ferme ; les autres restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.</source>
        <translation>« %1 » n&apos;est pas une heure ; écrire 2026-12-31T18:00:00Z, ou 30d pour dans trente jours.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::TestsPanel</name>
    <message>
        <source>Open in What-if</source>
        <translation>Ouvrir dans « Et si »</translation>
    </message>
    <message>
        <source>Delete test</source>
        <translation>Supprimer le test</translation>
    </message>
    <message>
        <source>Policy tests</source>
        <translation>Tests de la politique</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No tests yet. Ask something under What-if and save it: the test then guards this outcome at every edit.</source>
        <translation>Pas encore de tests. Demander quelque chose sous « Et si » et l&apos;enregistrer : le test garde alors ce résultat à chaque modification.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::TracesSheet</name>
    <message>
        <source>An unnamed user</source>
        <translation>Un utilisateur sans nom</translation>
    </message>
    <message>
        <source>%1 asked for %2, %3</source>
        <translation>%1 a demandé %2, %3</translation>
    </message>
    <message>
        <source>Reading the state before the decision…</source>
        <translation>Lecture de l’état d’avant la décision…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Both on the state that the decision was made on.</source>
        <translation>Les deux sur l’état où la décision a été prise.</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Différence : %1</translation>
    </message>
    <message>
        <source>Before, without a policy</source>
        <translation>Avant, sans politique</translation>
    </message>
    <message>
        <source>Before, by version %1</source>
        <translation>Avant, selon la version %1</translation>
    </message>
    <message>
        <source>After, by the draft</source>
        <translation>Après, selon le brouillon</translation>
    </message>
    <message>
        <source>The decision before does not come out as the journal has it.</source>
        <translation>La décision d’avant ne ressort pas comme dans le journal.</translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::WhatIfPanel</name>
    <message>
        <source>Save as policy test</source>
        <translation>Enregistrer comme test</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Adresse du client</translation>
    </message>
    <message>
        <source>Asked farm</source>
        <translation>Ferme demandée</translation>
    </message>
    <message>
        <source>several with commas</source>
        <translation>plusieurs avec virgules</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>“%1” is no address; write 10.2.12.9 or 2001:db8::7.</source>
        <translation>« %1 » n&apos;est pas une adresse ; écrire 10.2.12.9 ou 2001:db8::7.</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>Demander d&apos;abord quelque chose</translation>
    </message>
    <message>
        <source>Where would it go?</source>
        <translation>Où irait-elle ?</translation>
    </message>
    <message>
        <source>Type a user, a group, an address or a farm. The way through the rules lights up at the left; nothing is changed by asking.</source>
        <translation>Saisir un utilisateur, un groupe, une adresse ou une ferme. Le chemin à travers les règles s&apos;éclaire à gauche ; demander ne change rien.</translation>
    </message>
    <message>
        <source>%1 is refused</source>
        <translation>%1 est refusé</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 va vers %2</translation>
    </message>
    <message>
        <source>Connects at</source>
        <translation>Se connecte le</translation>
    </message>
    <message>
        <source>now; or 2026-11-23T09:00:00Z, or in 2h</source>
        <translation>maintenant, 2026-11-23T09:00:00Z, 2h</translation>
    </message>
    <message>
        <source>Farms as of</source>
        <translation>Fermes au</translation>
    </message>
    <message>
        <source>now; or 2026-11-20T09:00:00Z, or 2h ago</source>
        <translation>maintenant, 2026-11-20T09:00:00Z, 2h</translation>
    </message>
    <message>
        <source>Asks on the farms, holds and sessions of that moment, under the draft</source>
        <translation>Interroge les fermes, retenues et sessions de ce moment, avec le brouillon</translation>
    </message>
    <message>
        <source>Trace of the connection</source>
        <translation>Trace de la connexion</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-11-23T09:00:00Z, or 2h for two hours from now.</source>
        <translation>« %1 » n’est pas une heure ; écrire 2026-11-23T09:00:00Z, ou 2h pour dans deux heures.</translation>
    </message>
    <message>
        <source>“%1” is no time of the past; write 2026-11-20T09:00:00Z, or 2h for two hours ago.</source>
        <translation>« %1 » n’est pas une heure passée ; écrire 2026-11-20T09:00:00Z, ou 2h pour il y a deux heures.</translation>
    </message>
    <message>
        <source>On the farms and sessions of %1.</source>
        <translation>Sur les fermes et sessions du %1.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ActivityModel</name>
    <message>
        <source>rule %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>farm defined</source>
        <translation>ferme définie</translation>
    </message>
    <message>
        <source>farm removed</source>
        <translation>ferme retirée</translation>
    </message>
    <message>
        <source>target defined</source>
        <translation>cible définie</translation>
    </message>
    <message>
        <source>target removed</source>
        <translation>cible retirée</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en quarantaine</translation>
    </message>
    <message>
        <source>quarantine ended</source>
        <translation>quarantaine terminée</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>reconnect-only</source>
        <translation>retour seul</translation>
    </message>
    <message>
        <source>hold released</source>
        <translation>retenue levée</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>placée</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>external</source>
        <translation>externe</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>policy published</source>
        <translation>politique publiée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>broker started</source>
        <translation>courtier démarré</translation>
    </message>
    <message>
        <source>broker stopped</source>
        <translation>courtier arrêté</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>politique %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>an unnamed user, farm %1</source>
        <translation>un utilisateur sans nom, ferme %1</translation>
    </message>
    <message>
        <source>%1, farm %2</source>
        <translation>%1, ferme %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>the user&apos;s session was there</source>
        <translation>la session de l&apos;utilisateur était là</translation>
    </message>
    <message>
        <source>waits for an executor</source>
        <translation>attend un exécutant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>started</source>
        <translation>commencée</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>déconnectée</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>policy draft gone</source>
        <translation>brouillon de politique retiré</translation>
    </message>
    <message>
        <source>policy draft</source>
        <translation>brouillon de politique</translation>
    </message>
    <message>
        <source>%1, from version %2</source>
        <translation>%1, depuis la version %2</translation>
    </message>
    <message>
        <source>plug-ins changed</source>
        <translation>greffons modifiés</translation>
    </message>
    <message>
        <source>the chain of plug-ins</source>
        <translation>la chaîne des greffons</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::AttentionModel</name>
    <message>
        <source>%1 has too few open targets</source>
        <translation>%1 a trop peu de cibles ouvertes</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 ne répond pas</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) do not answer</source>
        <translation>
            <numerusform>%n cible ne répond pas</numerusform>
            <numerusform>%n cibles ne répondent pas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quarantined</source>
        <translation>%1 en quarantaine</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) quarantined</source>
        <translation>
            <numerusform>%n cible en quarantaine</numerusform>
            <numerusform>%n cibles en quarantaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in 1 h</source>
        <translation>
            <numerusform>%n refusée en 1 h</numerusform>
            <numerusform>%n refusées en 1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logon(s) failed in 1 h</source>
        <translation>
            <numerusform>%n ouverture échouée en 1 h</numerusform>
            <numerusform>%n ouvertures échouées en 1 h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at its limit</source>
        <translation>%1 à sa limite</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) at their limits</source>
        <translation>
            <numerusform>%n cible à sa limite</numerusform>
            <numerusform>%n cibles à leur limite</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not checked yet</source>
        <translation>%1 pas encore vérifiée</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) not checked yet</source>
        <translation>
            <numerusform>%n cible pas encore vérifiée</numerusform>
            <numerusform>%n cibles pas encore vérifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 fermée</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) closed</source>
        <translation>
            <numerusform>%n cible fermée</numerusform>
            <numerusform>%n cibles fermées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reconnect-only</source>
        <translation>%1 retour seul</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) reconnect-only</source>
        <translation>
            <numerusform>%n cible retour seul</numerusform>
            <numerusform>%n cibles retour seul</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open, minimum %3</source>
        <translation>%1 sur %2 ouvertes, minimum %3</translation>
    </message>
    <message>
        <source>%1; tries again %2</source>
        <translation>%1 ; nouvel essai %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on them</source>
        <translation>
            <numerusform>%n session dessus</numerusform>
            <numerusform>%n sessions dessus</numerusform>
        </translation>
    </message>
    <message>
        <source>usual: none</source>
        <translation>d&apos;habitude : aucune</translation>
    </message>
    <message>
        <source>usual: at most %1</source>
        <translation>d&apos;habitude : au plus %1</translation>
    </message>
    <message>
        <source>%1 / %2 sessions in %3</source>
        <translation>%1 / %2 sessions dans %3</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>retenue par %1</translation>
    </message>
    <message>
        <source>held by %1: %2</source>
        <translation>retenue par %1 : %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, jusqu&apos;à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on it</source>
        <translation>
            <numerusform>%n session dessus</numerusform>
            <numerusform>%n sessions dessus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::models::FarmTreeModel</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n autre</numerusform>
            <numerusform>, %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 sur %2 ouvertes</translation>
    </message>
    <message>
        <source>%1, min. %2</source>
        <translation>%1, min. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à voir</numerusform>
            <numerusform>%n à voir</numerusform>
        </translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>courtier %1</translation>
    </message>
    <message>
        <source>front door %1</source>
        <translation>entrée %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>tries again %1</source>
        <translation>nouvel essai %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>courtier</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>Farm, target</source>
        <translation>Ferme, cible</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sessions / limit</source>
        <translation>Sessions / limite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Hold: owner, reason</source>
        <translation>Retenue : motif</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>%1 sessions now; between %2 and %3 in the last hours</source>
        <translation>%1 sessions maintenant ; entre %2 et %3 ces dernières heures</translation>
    </message>
    <message>
        <source>%1, saving…</source>
        <translation>%1, enregistrement…</translation>
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
        <translation>%1 était %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>change</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What is wrong, what changes</source>
        <translation>Ce qui est faux, ce qui change</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::PolicyRuleModel</name>
    <message>
        <source>Catch-all</source>
        <translation>Règle finale</translation>
    </message>
    <message>
        <source>Last: any other connection goes to the farm it asked for</source>
        <translation>En dernier : toute autre connexion va à la ferme qu&apos;elle demande</translation>
    </message>
    <message>
        <source>the what-if ends here</source>
        <translation>le « Et si » s&apos;arrête ici</translation>
    </message>
    <message>
        <source>ignored until version %1</source>
        <translation>ignorée jusqu&apos;à la version %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::ReplayModel</name>
    <message>
        <source>no rule</source>
        <translation>aucune règle</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>no group known</source>
        <translation>aucun groupe connu</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Asked farm</source>
        <translation>Ferme demandée</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Avant → après</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SessionGroupsModel</name>
    <message>
        <source>%1 smaller groups</source>
        <translation>%1 groupes plus petits</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SessionTableModel</name>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>In state for</source>
        <translation>Dans l&apos;état</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placée</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>farmwarden::models::SpreadModel</name>
    <message>
        <source>%1: %2 before, %3 after, %4 now</source>
        <translation>%1 : %2 avant, %3 après, %4 maintenant</translation>
    </message>
    <message>
        <source>%1; takes no new sessions</source>
        <translation>%1 ; n’admet pas de nouvelles sessions</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Before, after</source>
        <translation>Avant, après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::AttentionWatch</name>
    <message>
        <source>target does not answer</source>
        <translation>la cible ne répond pas</translation>
    </message>
    <message>
        <source>target quarantined</source>
        <translation>cible en quarantaine</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::HeaderBar</name>
    <message>
        <source>More actions</source>
        <translation>Plus d&apos;actions</translation>
    </message>
    <message>
        <source>User, target, action   %1</source>
        <translation>Utilisateur, cible, action   %1</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>N&apos;afficher que ceux-ci</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::MainWindow</name>
    <message>
        <source>Farmwarden – demo</source>
        <translation>Farmwarden – démo</translation>
    </message>
    <message>
        <source>Farmwarden – %1</source>
        <translation>Farmwarden – %1</translation>
    </message>
    <message>
        <source>Leave the past</source>
        <translation>Quitter le passé</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>the past cannot be changed, go back to now first</source>
        <translation>le passé ne peut pas être changé, revenir d&apos;abord à maintenant</translation>
    </message>
    <message>
        <source>the store does not answer, changes are possible once it is back</source>
        <translation>le dépôt ne répond pas, les changements seront possibles à son retour</translation>
    </message>
    <message>
        <source>You look at the past: %1, %2 ago. Nothing can be changed from here.</source>
        <translation>Regard sur le passé : %1, il y a %2. Rien ne peut être changé d&apos;ici.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>this is where you began</source>
        <translation>c&apos;est le point de départ</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>this is the latest place</source>
        <translation>c&apos;est le dernier endroit</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>cette page n&apos;a pas de filtre</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Aller à ou faire…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>Ouvrir un dépôt…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>this is the demo</source>
        <translation>c&apos;est la démo</translation>
    </message>
    <message>
        <source>no live broker has a front door</source>
        <translation>aucun courtier actif n&apos;a d&apos;entrée</translation>
    </message>
    <message>
        <source>Start broker here</source>
        <translation>Démarrer un courtier ici</translation>
    </message>
    <message>
        <source>the demo brings its own</source>
        <translation>la démo apporte le sien</translation>
    </message>
    <message>
        <source>only a store in a file can have a broker of its own</source>
        <translation>seul un dépôt dans un fichier peut avoir son propre courtier</translation>
    </message>
    <message>
        <source>it runs already</source>
        <translation>il tourne déjà</translation>
    </message>
    <message>
        <source>another broker serves this store</source>
        <translation>un autre courtier sert ce dépôt</translation>
    </message>
    <message>
        <source>Stop broker</source>
        <translation>Arrêter le courtier</translation>
    </message>
    <message>
        <source>no broker of this console runs</source>
        <translation>aucun courtier de cette console ne tourne</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>Save connection file…</source>
        <translation>Enregistrer un fichier de connexion…</translation>
    </message>
    <message>
        <source>there is no farm to connect to</source>
        <translation>il n&apos;y a aucune ferme à laquelle se connecter</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Thème : comme le système</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Thème : clair</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Thème : sombre</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Dépôts récents</translation>
    </message>
    <message>
        <source>Save connection file for %1</source>
        <translation>Enregistrer un fichier de connexion pour %1</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 ne peut pas être écrit : %2.</translation>
    </message>
    <message>
        <source>Stop the broker and close</source>
        <translation>Arrêter le courtier et fermer</translation>
    </message>
    <message>
        <source>The broker that was started here ends with this window. Desktops stay connected, but nobody new gets in until a broker runs again.</source>
        <translation>Le courtier démarré ici s&apos;arrête avec cette fenêtre. Les bureaux restent connectés, mais personne de nouveau n&apos;entre tant qu&apos;aucun courtier ne tourne.</translation>
    </message>
    <message>
        <source>Stop broker and close</source>
        <translation>Arrêter le courtier et fermer</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Connect to a database…</source>
        <translation>Se connecter à une base de données…</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Thème : contraste élevé</translation>
    </message>
    <message>
        <source>Show or hide inspector</source>
        <translation>Afficher ou masquer l&apos;inspecteur</translation>
    </message>
    <message>
        <source>Inspector at the right</source>
        <translation>Inspecteur à droite</translation>
    </message>
    <message>
        <source>Inspector at the left</source>
        <translation>Inspecteur à gauche</translation>
    </message>
    <message>
        <source>Inspector at the bottom</source>
        <translation>Inspecteur en bas</translation>
    </message>
    <message>
        <source>Inspector in its own window</source>
        <translation>Inspecteur dans sa propre fenêtre</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message>
        <source>this page has no inspector</source>
        <translation>cette page n&apos;a pas d&apos;inspecteur</translation>
    </message>
    <message>
        <source>Columns, inspector and window are at their usual places again.</source>
        <translation>Colonnes, inspecteur et fenêtre sont de nouveau à leur place habituelle.</translation>
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
        <translation>Aller à ou faire</translation>
    </message>
    <message>
        <source>User, session, target, farm, page or action</source>
        <translation>Utilisateur, session, cible, ferme, page ou action</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Rien ne s&apos;appelle « %1 ».</translation>
    </message>
    <message>
        <source>Up and Down choose, Return goes there, Escape closes</source>
        <translation>Haut et Bas choisissent, Entrée y va, Échap ferme</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>farm, %1</source>
        <translation>ferme, %1</translation>
    </message>
    <message>
        <source>target of %1, %2</source>
        <translation>cible de %1, %2</translation>
    </message>
    <message>
        <source>user, %1</source>
        <translation>utilisateur, %1</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>session, %1</source>
        <translation>session, %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::StatusStrip</name>
    <message>
        <source>Requests under way</source>
        <translation>Demandes en cours</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>The store does not answer. What you see is %1 old. %2</source>
        <translation>Le dépôt ne répond pas. Ce qui est affiché a %1. %2</translation>
    </message>
    <message>
        <source>away for %1</source>
        <translation>absent depuis %1</translation>
    </message>
    <message>
        <source>live, %1 ms behind</source>
        <translation>en direct, %1 ms de retard</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>No broker answers, the last one was heard of %1 ago. What you see is from then; changes wait until a broker is back.</source>
        <translation>Aucun courtier ne répond, le dernier a donné signe il y a %1. Ce qui est affiché date d&apos;alors ; les changements attendent le retour d&apos;un courtier.</translation>
    </message>
    <message>
        <source>no broker</source>
        <translation>aucun courtier</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s): %1</source>
        <translation>
            <numerusform>%n courtier : %1</numerusform>
            <numerusform>%n courtiers : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) silent</source>
        <translation>
            <numerusform>%n courtier muet</numerusform>
            <numerusform>%n courtiers muets</numerusform>
        </translation>
    </message>
    <message>
        <source>broker starts</source>
        <translation>le courtier démarre</translation>
    </message>
    <message>
        <source>broker stops</source>
        <translation>le courtier s&apos;arrête</translation>
    </message>
    <message>
        <source>clients connect to %1</source>
        <translation>les clients se connectent à %1</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Avis, %n nouveau</numerusform>
            <numerusform>Avis, %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>changes through a broker</source>
        <translation>changements par un courtier</translation>
    </message>
    <message>
        <source>changes wait for a broker</source>
        <translation>les changements attendent un courtier</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way. Click for all requests on the Activity page.</source>
        <translation>En cours. Cliquer pour toutes les demandes sur la page Activité.</translation>
    </message>
    <message>
        <source>Under way. Click for its page.</source>
        <translation>En cours. Un clic mène à sa page.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityInspector</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrit par</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>not in the journal yet</source>
        <translation>pas encore dans le journal</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verbe</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Select an entry to see all that the journal says about it, what it is about, and the farm as it was then.</source>
        <translation>Sélectionner une entrée pour voir tout ce que le journal en dit, son objet, et la ferme telle qu&apos;elle était alors.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityPage</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Piste d&apos;audit</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Placements</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Filtrer l&apos;activité</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>select an entry</source>
        <translation>sélectionner une entrée</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>Afficher ce dont il s&apos;agit</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>this leads nowhere</source>
        <translation>cela ne mène nulle part</translation>
    </message>
    <message>
        <source>See the farm as it was then</source>
        <translation>Voir la ferme telle qu&apos;elle était alors</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Telle qu&apos;alors</translation>
    </message>
    <message>
        <source>Copy entries</source>
        <translation>Copier les entrées</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; entries</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; entrées</translation>
    </message>
    <message>
        <source>the latest &lt;b&gt;%1&lt;/b&gt; entries</source>
        <translation>les &lt;b&gt;%1&lt;/b&gt; dernières entrées</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>Requests, changes and placements appear here as they happen.</source>
        <translation>Demandes, changements et placements apparaissent ici à mesure.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Aucune entrée ne correspond</translation>
    </message>
    <message>
        <source>The filter leaves none of the entries in the journal.</source>
        <translation>Le filtre ne laisse aucune entrée du journal.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vider le filtre</translation>
    </message>
    <message>
        <source>Reading older entries</source>
        <translation>Lecture des entrées plus anciennes</translation>
    </message>
    <message>
        <source>That is all that the journal has.</source>
        <translation>C&apos;est tout ce que le journal contient.</translation>
    </message>
    <message>
        <source>Shown back to %1; scroll down for older ones.</source>
        <translation>Affiché jusqu&apos;au %1 ; défiler vers le bas pour remonter plus loin.</translation>
    </message>
    <message>
        <source>actor:  about:  is:trouble  age:&lt;2h</source>
        <translation>actor:  about:  is:trouble  age:&lt;2h</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problème dans le filtre</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problèmes</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>change</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>dernière heure</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>There is no field “%1”: the fields are actor, about, is and age; quotes keep a colon in a word.</source>
        <translation>Il n&apos;y a pas de champ « %1 » : les champs sont actor, about, is et age ; les guillemets gardent deux-points dans un mot.</translation>
    </message>
    <message>
        <source>“%1:” needs a value.</source>
        <translation>« %1: » a besoin d&apos;une valeur.</translation>
    </message>
    <message>
        <source>No entry is “%1”: it is trouble, change, good or plain, or a kind such as refused or hold-placed.</source>
        <translation>Aucune entrée n&apos;est « %1 » : il y a trouble, change, good ou plain, ou un genre tel que refused ou hold-placed.</translation>
    </message>
    <message>
        <source>“%1” is no length of time: write &lt;2h for the last two hours, &gt;7d for what is older.</source>
        <translation>« %1 » n&apos;est pas une durée : écrire &lt;2h pour les deux dernières heures, &gt;7d pour ce qui est plus ancien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Le journal ne peut pas être lu</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>there is no entry to export</source>
        <translation>il n&apos;y a aucune entrée à exporter</translation>
    </message>
    <message>
        <source>an export is under way</source>
        <translation>un export est en cours</translation>
    </message>
    <message>
        <source>Export the entries of the journal that match</source>
        <translation>Exporter les entrées du journal qui correspondent</translation>
    </message>
    <message>
        <source>Switch between “4 min ago” and clock times</source>
        <translation>Basculer entre « il y a 4 min » et les heures</translation>
    </message>
    <message>
        <source>Type a field such as actor: or about:, Ctrl+Space offers what can stand here</source>
        <translation>Saisir un champ tel que actor: ou about:, Ctrl+Espace propose ce qui peut être ici</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ConnectSheet</name>
    <message>
        <source>Connect to a database</source>
        <translation>Se connecter à une base de données</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Required, server checked by name</source>
        <translation>Exigé, serveur vérifié par son nom</translation>
    </message>
    <message>
        <source>Required, server not checked</source>
        <translation>Exigé, serveur non vérifié</translation>
    </message>
    <message>
        <source>If the server has it</source>
        <translation>Si le serveur l&apos;a</translation>
    </message>
    <message>
        <source>Off: everything can be read on the way</source>
        <translation>Désactivé : tout est lisible en chemin</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>usually 5432</source>
        <translation>d&apos;habitude 5432</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Or as a URL</source>
        <translation>Ou comme URL</translation>
    </message>
    <message>
        <source>The password is read from ~/.pgpass or PGPASSWORD. It is never asked for, shown or kept here.</source>
        <translation>Le mot de passe est lu dans ~/.pgpass ou PGPASSWORD. Il n&apos;est jamais demandé, affiché ni gardé ici.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Connection is tested</source>
        <translation>Connexion en test</translation>
    </message>
    <message>
        <source>The password is left out: put it into ~/.pgpass or PGPASSWORD.</source>
        <translation>Le mot de passe est omis : le mettre dans ~/.pgpass ou PGPASSWORD.</translation>
    </message>
    <message>
        <source>The URL of a database begins with postgresql://</source>
        <translation>L&apos;URL d&apos;une base de données commence par postgresql://</translation>
    </message>
    <message>
        <source>A host and a database are needed.</source>
        <translation>Un hôte et une base de données sont nécessaires.</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Annuler le test</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>Le dépôt répond.</translation>
    </message>
    <message>
        <source>db.example.net, or a socket&apos;s folder: /run/postgresql</source>
        <translation>db.example.net, ou le dossier d’une socket : /run/postgresql</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ConsequenceSheet</name>
    <message>
        <source>Looking at what this does…</source>
        <translation>Examen de ce que cela fait…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectBar</name>
    <message numerus="yes">
        <source>%n session(s) could not be disconnected</source>
        <translation>
            <numerusform>%n session n&apos;a pas pu être déconnectée</numerusform>
            <numerusform>%n sessions n&apos;ont pas pu être déconnectées</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions and reasons</source>
        <translation>Sessions et motifs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Progress of disconnecting</source>
        <translation>Progression de la déconnexion</translation>
    </message>
    <message>
        <source>Disconnecting: %1 of %2</source>
        <translation>Déconnexion : %1 sur %2</translation>
    </message>
    <message>
        <source>Keep them connected</source>
        <translation>Les laisser connectées</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 dans %2 s</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %n session(s)</source>
        <translation>
            <numerusform>Déconnexion de %n session</numerusform>
            <numerusform>Déconnexion de %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nothing was disconnected</source>
        <translation>Rien n&apos;a été déconnecté</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n session déconnectée</numerusform>
            <numerusform>%n sessions déconnectées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n laissée telle quelle</numerusform>
            <numerusform>%n laissées telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Not %2: %3</source>
        <translation>%1. Pas %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the journal has them all</source>
        <translation>
            <numerusform>et %n autre ; le journal les a toutes</numerusform>
            <numerusform>et %n autres ; le journal les a toutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectSheet</name>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>None of them is connected.</source>
        <translation>Aucune n&apos;est connectée.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>Déconnecter %n session</numerusform>
            <numerusform>Déconnecter %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n target(s): %1.</source>
        <translation>
            <numerusform>Sur %n cible : %1.</numerusform>
            <numerusform>Sur %n cibles : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected session(s) have no connection to cut and stay as they are.</source>
        <translation>
            <numerusform>%n session sélectionnée n&apos;a pas de connexion à couper et reste telle quelle.</numerusform>
            <numerusform>%n sessions sélectionnées n&apos;ont pas de connexion à couper et restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to disconnect</source>
        <translation>Il n&apos;y a rien à déconnecter</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) lose their connection. Programs keep running, and they can come back.</source>
        <translation>
            <numerusform>%n utilisateur perd sa connexion. Les programmes continuent, et il peut revenir.</numerusform>
            <numerusform>%n utilisateurs perdent leur connexion. Les programmes continuent, et ils peuvent revenir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n session déconnectée</numerusform>
            <numerusform>%n sessions déconnectées</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins after a countdown of 5 s</source>
        <translation>Commence après un décompte de 5 s</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ExportBar</name>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l&apos;export</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Annuler l&apos;export</translation>
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
        <translation>Export arrêté. %1 est comme avant.</translation>
    </message>
    <message>
        <source>The export cannot be written to %1: %2. What was there is unchanged; choose another place or make room.</source>
        <translation>L&apos;export ne peut pas être écrit dans %1 : %2. Ce qui s&apos;y trouvait est inchangé ; choisir un autre endroit ou faire de la place.</translation>
    </message>
    <message numerus="yes">
        <source>%n ended meanwhile</source>
        <translation>
            <numerusform>%n terminée entre-temps</numerusform>
            <numerusform>%n terminées entre-temps</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting: %1 read</source>
        <translation>Export : %1 lues</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Export : %1 sur %2</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export vers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n ligne exportée vers %1</numerusform>
            <numerusform>%n lignes exportées vers %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetButton</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetRow</name>
    <message>
        <source>Idle:</source>
        <translation>Inactives :</translation>
    </message>
    <message>
        <source>Only sessions in this state; with Ctrl as well as those chosen</source>
        <translation>Seulement les sessions dans cet état ; avec Ctrl, en plus de celles choisies</translation>
    </message>
    <message>
        <source>under 30 min</source>
        <translation>moins de 30 min</translation>
    </message>
    <message>
        <source>30 min to 2 h</source>
        <translation>30 min à 2 h</translation>
    </message>
    <message>
        <source>over 2 h</source>
        <translation>plus de 2 h</translation>
    </message>
    <message>
        <source>Only sessions that have been disconnected for so long</source>
        <translation>Seulement les sessions déconnectées depuis aussi longtemps</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>Dans %1 :</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>État :</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmInspector</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>divers : %1</translation>
    </message>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n autre</numerusform>
            <numerusform>, %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Select a farm or a target to see what it is, who holds it and why.</source>
        <translation>Sélectionner une ferme ou une cible pour voir ce que c&apos;est, qui la retient et pourquoi.</translation>
    </message>
    <message>
        <source>below its minimum</source>
        <translation>sous son minimum</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>ferme</translation>
    </message>
    <message>
        <source>Open targets</source>
        <translation>Cibles ouvertes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Minimum open</source>
        <translation>Minimum ouvertes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>Dont</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Parce que</translation>
    </message>
    <message>
        <source>RDP answer</source>
        <translation>Réponse RDP</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>aucune : %1</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifiée</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>common values</source>
        <translation>valeurs communes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>None: the target takes new users.</source>
        <translation>Aucune : la cible accepte de nouveaux utilisateurs.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>placed %1, ends %2</source>
        <translation>posée %1, finit %2</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Release the hold of %1</source>
        <translation>Lever la retenue de %1</translation>
    </message>
    <message>
        <source>Sessions, last hours</source>
        <translation>Sessions, dernières heures</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenues</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmSheet</name>
    <message>
        <source>Add a farm</source>
        <translation>Ajouter une ferme</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>office, engineering</source>
        <translation>bureau, technique</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Minimum open</source>
        <translation>Minimum ouvertes</translation>
    </message>
    <message>
        <source>targets; a hold that would leave fewer is refused</source>
        <translation>cibles ; une retenue qui en laisserait moins est refusée</translation>
    </message>
    <message>
        <source>Add farm</source>
        <translation>Ajouter la ferme</translation>
    </message>
    <message>
        <source>Change farm</source>
        <translation>Modifier la ferme</translation>
    </message>
    <message>
        <source>Targets come next: add one to the farm.</source>
        <translation>Ensuite les cibles : en ajouter une à la ferme.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Un nom a des lettres, chiffres, points, tirets et soulignés, et commence par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>There is a farm of this name.</source>
        <translation>Il y a déjà une ferme de ce nom.</translation>
    </message>
    <message>
        <source>The farm needs a name.</source>
        <translation>La ferme a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Corriger ce qui est marqué.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmsPage</name>
    <message>
        <source>Filter targets</source>
        <translation>Filtrer les cibles</translation>
    </message>
    <message>
        <source>state:  farm:  tag:  hold:</source>
        <translation>state:  farm:  tag:  hold:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Farms and targets</source>
        <translation>Fermes et cibles</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Lecture du dépôt</translation>
    </message>
    <message>
        <source>Farms and targets come up in a moment.</source>
        <translation>Fermes et cibles apparaissent dans un instant.</translation>
    </message>
    <message>
        <source>%1 farm</source>
        <translation>%1 ferme</translation>
    </message>
    <message>
        <source>%1 farms</source>
        <translation>%1 fermes</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>%1 cible</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 cibles</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 session</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sessions</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention %1</source>
        <translation>À surveiller %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>Retenues %1</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;; there are state, farm, tag, hold, target and address.</source>
        <translation>Il n&apos;y a pas de champ « %1 » ; il y a state, farm, tag, hold, target et address.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>No farms yet</source>
        <translation>Pas encore de fermes</translation>
    </message>
    <message>
        <source>A farm is a set of hosts that serve the same desktop. Add one, then its first target; connections that ask for the farm are sent there.</source>
        <translation>Une ferme est un ensemble d&apos;hôtes qui servent le même bureau. En ajouter une, puis sa première cible ; les connexions qui demandent la ferme y sont envoyées.</translation>
    </message>
    <message>
        <source>Add farm</source>
        <translation>Ajouter la ferme</translation>
    </message>
    <message>
        <source>No target matches</source>
        <translation>Aucune cible ne correspond</translation>
    </message>
    <message>
        <source>The filter leaves none of the targets.</source>
        <translation>Le filtre ne laisse aucune cible.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vider le filtre</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Fermes</translation>
    </message>
    <message>
        <source>select a farm</source>
        <translation>sélectionner une ferme</translation>
    </message>
    <message>
        <source>Add farm…</source>
        <translation>Ajouter une ferme…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Change farm…</source>
        <translation>Modifier la ferme…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove farm…</source>
        <translation>Retirer la ferme…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>select a target</source>
        <translation>sélectionner une cible</translation>
    </message>
    <message>
        <source>select one target only</source>
        <translation>sélectionner une seule cible</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>Ajouter une cible…</translation>
    </message>
    <message>
        <source>add a farm first</source>
        <translation>ajouter d&apos;abord une ferme</translation>
    </message>
    <message>
        <source>Change target…</source>
        <translation>Modifier la cible…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Remove target…</source>
        <translation>Retirer la cible…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Retenir…</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>select targets of one farm</source>
        <translation>sélectionner des cibles d&apos;une seule ferme</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>the selection has no hold</source>
        <translation>la sélection n&apos;a pas de retenue</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 est ajoutée</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 est modifiée</translation>
    </message>
    <message>
        <source>Farm %1 is added</source>
        <translation>La ferme %1 est ajoutée</translation>
    </message>
    <message>
        <source>Farm %1 is changed</source>
        <translation>La ferme %1 est modifiée</translation>
    </message>
    <message>
        <source>The hold on %1 is released</source>
        <translation>La retenue de %1 est levée</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n retenue est levée</numerusform>
            <numerusform>%n retenues sont levées</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift+F2</source>
        <translation>Shift+F2</translation>
    </message>
    <message>
        <source>Release holds…</source>
        <translation>Lever les retenues…</translation>
    </message>
    <message>
        <source>Edit in the list</source>
        <translation>Modifier dans la liste</translation>
    </message>
    <message>
        <source>%1 is gone; nothing was changed.</source>
        <translation>%1 n&apos;existe plus ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1: %2 is %3</source>
        <translation>%1 : %2 est %3</translation>
    </message>
    <message>
        <source>Import targets from CSV…</source>
        <translation>Importer des cibles depuis un CSV…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer un CSV…</translation>
    </message>
    <message>
        <source>Paste targets…</source>
        <translation>Coller des cibles…</translation>
    </message>
    <message>
        <source>Export targets…</source>
        <translation>Exporter les cibles…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>there is no target in the list</source>
        <translation>il n&apos;y a aucune cible dans la liste</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>texte déposé</translation>
    </message>
    <message numerus="yes">
        <source>Export %n target(s)</source>
        <translation>
            <numerusform>Exporter %n cible</numerusform>
            <numerusform>Exporter %n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) exported to %1</source>
        <translation>
            <numerusform>%n cible exportée vers %1</numerusform>
            <numerusform>%n cibles exportées vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The targets cannot be written to %1: %2. Choose another place.</source>
        <translation>Les cibles ne peuvent pas être écrites dans %1 : %2. Choisir un autre endroit.</translation>
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
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>%1 is a store that is open. Choose another file.</source>
        <translation>%1 est un dépôt ouvert. Choisissez un autre fichier.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::HoldSheet</name>
    <message>
        <source>Hold %1</source>
        <translation>Retenir %1</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n target(s)</source>
        <translation>
            <numerusform>Retenir %n cible</numerusform>
            <numerusform>Retenir %n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be undone: release the hold.</source>
        <translation>Réversible : lever la retenue.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect-only</source>
        <translation>Retour seul</translation>
    </message>
    <message>
        <source>Users with a session here come back to it. New users go elsewhere.</source>
        <translation>Les utilisateurs qui ont une session ici y reviennent. Les nouveaux vont ailleurs.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Nobody is sent here. Disconnected sessions cannot be reached.</source>
        <translation>Personne n&apos;est envoyé ici. Les sessions déconnectées sont inaccessibles.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What others should know: kernel update, disk replacement</source>
        <translation>Ce que les autres doivent savoir : mise à jour du noyau, disque à changer</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>dans 2 h</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>à une heure</translation>
    </message>
    <message>
        <source>at next restart</source>
        <translation>au prochain redémarrage</translation>
    </message>
    <message>
        <source>when released</source>
        <translation>à sa levée</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Finit à</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Ce que cela fait</translation>
    </message>
    <message>
        <source>kept up to date, checked again on Hold</source>
        <translation>tenu à jour, vérifié à nouveau en retenant</translation>
    </message>
    <message>
        <source>Nobody has a session here</source>
        <translation>Personne n&apos;a de session ici</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stay</source>
        <translation>
            <numerusform>%n session reste</numerusform>
            <numerusform>%n sessions restent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The disconnected cannot come back while it is closed.</source>
        <translation>%1. Les déconnectées ne peuvent pas revenir tant qu&apos;elle est fermée.</translation>
    </message>
    <message>
        <source>at least one of them has no limit</source>
        <translation>l&apos;une au moins n&apos;a pas de limite</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s) there</source>
        <translation>
            <numerusform>%n place libre là-bas</numerusform>
            <numerusform>%n places libres là-bas</numerusform>
        </translation>
    </message>
    <message>
        <source>New users are refused</source>
        <translation>Les nouveaux utilisateurs sont refusés</translation>
    </message>
    <message>
        <source>no other target of %1 admits them</source>
        <translation>aucune autre cible de %1 ne les admet</translation>
    </message>
    <message numerus="yes">
        <source>New users go to %n other target(s)</source>
        <translation>
            <numerusform>Les nouveaux utilisateurs vont vers %n autre cible</numerusform>
            <numerusform>Les nouveaux utilisateurs vont vers %n autres cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps %2 of %3 open</source>
        <translation>%1 garde %2 ouvertes sur %3</translation>
    </message>
    <message>
        <source>(minimum %1)</source>
        <translation>(minimum %1)</translation>
    </message>
    <message>
        <source>Looking at the farm…</source>
        <translation>Examen de la ferme…</translation>
    </message>
    <message>
        <source>The target is gone.</source>
        <translation>La cible n&apos;existe plus.</translation>
    </message>
    <message>
        <source>%1 would keep fewer targets open than its minimum.</source>
        <translation>%1 garderait moins de cibles ouvertes que son minimum.</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 est retenue</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>format of a moment</comment>
        <translation>ddd d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Targets to hold</source>
        <translation>Cibles à retenir</translation>
    </message>
    <message>
        <source>Recent reasons</source>
        <translation>Motifs récents</translation>
    </message>
    <message>
        <source>Second number: when everybody from here has come back elsewhere.</source>
        <translation>Second nombre : quand tous ceux d&apos;ici seront revenus ailleurs.</translation>
    </message>
    <message numerus="yes">
        <source>; too few for %n of those who are here</source>
        <translation>
            <numerusform>; trop peu pour %n de ceux qui sont ici</numerusform>
            <numerusform>; trop peu pour %n de ceux qui sont ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one target.</source>
        <translation>Choisir au moins une cible.</translation>
    </message>
    <message>
        <source>The farm has changed since you looked. Read again what this does, then hold.</source>
        <translation>La ferme a changé depuis le regard. Relire ce que cela fait, puis retenir.</translation>
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
        <translation>Importer des cibles</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Afficher les lignes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fausses</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Line, column, what is wrong and what to do, as a CSV file</source>
        <translation>Ligne, colonne, ce qui est faux et que faire, en fichier CSV</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2. Choose another place.</source>
        <translation>Le rapport ne peut pas être écrit dans %1 : %2. Choisir un autre endroit.</translation>
    </message>
    <message>
        <source>A table of targets</source>
        <translation>Un tableau de cibles</translation>
    </message>
    <message>
        <source>The first line names the columns: name, farm, address, kind, weight, limit, tags, environment. Drop a file here, or paste cells from a spreadsheet on the Farms page.</source>
        <translation>La première ligne nomme les colonnes : name, farm, address, kind, weight, limit, tags, environment. Déposer un fichier ici, ou coller des cellules d&apos;un tableur sur la page Fermes.</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Aucune ligne</translation>
    </message>
    <message>
        <source>The file has none that can be shown.</source>
        <translation>Le fichier n&apos;en a aucune qui puisse être affichée.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>not UTF-8: look at letters with accents</source>
        <translation>pas de l&apos;UTF-8 : regarder les lettres accentuées</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be read</source>
        <translation>
            <numerusform>%n lettre illisible</numerusform>
            <numerusform>%n lettres illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Signification de %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omise</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n new farm(s): %1</source>
        <translation>
            <numerusform>Ajouter %n nouvelle ferme : %1</numerusform>
            <numerusform>Ajouter %n nouvelles fermes : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) added</source>
        <translation>
            <numerusform>%n cible ajoutée</numerusform>
            <numerusform>%n cibles ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) changed</source>
        <translation>
            <numerusform>%n cible modifiée</numerusform>
            <numerusform>%n cibles modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>Importer %n cible</numerusform>
            <numerusform>Importer %n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it or nothing. It can be undone.</source>
        <translation>Tout ou rien. Réversible.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choisir d&apos;abord un fichier.</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Vérification des lignes…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing is imported until they are right.</source>
        <translation>
            <numerusform>%n ligne est fausse ; rien n&apos;est importé tant qu&apos;elle n&apos;est pas juste.</numerusform>
            <numerusform>%n lignes sont fausses ; rien n&apos;est importé tant qu&apos;elles ne sont pas justes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle what the columns mean first.</source>
        <translation>Régler d&apos;abord ce que les colonnes veulent dire.</translation>
    </message>
    <message>
        <source>Every target is as the file has it already.</source>
        <translation>Chaque cible est déjà telle que dans le fichier.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::InlineEdit</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
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
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::NoticePanel</name>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Nothing has happened since the window was opened.</source>
        <translation>Rien ne s&apos;est passé depuis l&apos;ouverture de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Complétions</translation>
    </message>
    <message>
        <source>Type a field such as user: or farm:, Ctrl+Space offers what can stand here</source>
        <translation>Saisir un champ tel que user: ou farm:, Ctrl+Espace propose ce qui peut être ici</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ReleaseSheet</name>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>Lever %n retenue</numerusform>
            <numerusform>Lever %n retenues</numerusform>
        </translation>
    </message>
    <message>
        <source>They were released or have ended meanwhile.</source>
        <translation>Elles ont été levées ou ont pris fin entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>stays held by %n other(s)</source>
        <translation>
            <numerusform>reste retenue par %n autre</numerusform>
            <numerusform>reste retenue par %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No target takes new users because of it: other holds go on.</source>
        <translation>Aucune cible n&apos;accepte de nouveaux utilisateurs pour autant : d&apos;autres retenues continuent.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) take new users again: %1.</source>
        <translation>
            <numerusform>%n cible accepte à nouveau de nouveaux utilisateurs : %1.</numerusform>
            <numerusform>%n cibles acceptent à nouveau de nouveaux utilisateurs : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong to somebody else (%1) and cannot be put back as they were.</source>
        <translation>
            <numerusform>%n appartient à quelqu&apos;un d&apos;autre (%1) et ne peut pas être remise telle quelle.</numerusform>
            <numerusform>%n appartiennent à quelqu&apos;un d&apos;autre (%1) et ne peuvent pas être remises telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be undone: the holds are placed again.</source>
        <translation>Réversible : les retenues sont posées à nouveau.</translation>
    </message>
    <message>
        <source>The hold on %1 is released</source>
        <translation>La retenue de %1 est levée</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n retenue est levée</numerusform>
            <numerusform>%n retenues sont levées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveFarmSheet</name>
    <message>
        <source>Remove farm %1</source>
        <translation>Retirer la ferme %1</translation>
    </message>
    <message>
        <source>Connections that ask for %1 are refused from then on.</source>
        <translation>Les connexions qui demandent %1 sont refusées dès lors.</translation>
    </message>
    <message>
        <source>It has no targets.</source>
        <translation>Elle n&apos;a pas de cibles.</translation>
    </message>
    <message numerus="yes">
        <source>The farm has %n target(s); remove them first.</source>
        <translation>
            <numerusform>La ferme a %n cible ; la retirer d&apos;abord.</numerusform>
            <numerusform>La ferme a %n cibles ; les retirer d&apos;abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Farm %1 is removed</source>
        <translation>La ferme %1 est retirée</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveTargetSheet</name>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are forgotten, and their users get a new place next time.</source>
        <translation>
            <numerusform>%n session est oubliée, et son utilisateur aura une nouvelle place la prochaine fois.</numerusform>
            <numerusform>%n sessions sont oubliées, et leurs utilisateurs auront une nouvelle place la prochaine fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session is on it.</source>
        <translation>Aucune session n&apos;est dessus.</translation>
    </message>
    <message>
        <source>. What runs on the host goes on there.</source>
        <translation>. Ce qui tourne sur l&apos;hôte y continue.</translation>
    </message>
    <message>
        <source>No connection is sent to it any more. Its holds go with it.</source>
        <translation>Plus aucune connexion n&apos;y est envoyée. Ses retenues partent avec elle.</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 est retirée</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SaveViewSheet</name>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Laissées de côté</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Keeps sorting, groups and columns; every session is shown.</source>
        <translation>Garde le tri, les groupes et les colonnes ; toutes les sessions sont affichées.</translation>
    </message>
    <message>
        <source>Keeps “%1”, sorting, groups and columns.</source>
        <translation>Garde « %1 », le tri, les groupes et les colonnes.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>The view needs a name.</source>
        <translation>La vue a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>Takes the place of the view with that name.</source>
        <translation>Remplace la vue de ce nom.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionBulkBar</name>
    <message>
        <source>Show command</source>
        <translation>Afficher la commande</translation>
    </message>
    <message>
        <source>The command that disconnects the selected sessions</source>
        <translation>La commande qui déconnecte les sessions sélectionnées</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 sur %2 sélectionnées</translation>
    </message>
    <message>
        <source>the list waits until fewer are selected</source>
        <translation>la liste attend que moins soient sélectionnées</translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation>inactive %1</translation>
    </message>
    <message>
        <source>idle %1 to %2</source>
        <translation>inactives de %1 à %2</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 actives</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n utilisateur</numerusform>
            <numerusform>%n utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionGroupsPane</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionInspector</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>divers : %1</translation>
    </message>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n autre</numerusform>
            <numerusform>, %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Pourquoi ici</translation>
    </message>
    <message>
        <source>Select a session to see where it is and why it was sent there.</source>
        <translation>Sélectionner une session pour voir où elle est et pourquoi elle y a été envoyée.</translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation>utilisateur inconnu</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>This session is over.</source>
        <translation>Cette session est terminée.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>In state for</source>
        <translation>Dans l&apos;état</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placée</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Choisie par</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>common values</source>
        <translation>valeurs communes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Current row</source>
        <translation>Ligne courante</translation>
    </message>
    <message>
        <source>About this session</source>
        <translation>À propos de cette session</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>placed %1</source>
        <translation>placée %1</translation>
    </message>
    <message>
        <source>from %1 · placed %2</source>
        <translation>depuis %1 · placée %2</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, révision %2</translation>
    </message>
    <message>
        <source>The journal no longer has this session&apos;s beginning; older entries were trimmed.</source>
        <translation>Le journal n&apos;a plus le début de cette session ; les entrées plus anciennes ont été supprimées.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionsPage</name>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrer les sessions</translation>
    </message>
    <message>
        <source>user:  farm:  target:  state:  client:  idle:&gt;30m</source>
        <translation>user:  farm:  target:  state:  client:  idle:&gt;30m</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problème dans le filtre</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 session</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 sessions</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; sur %2</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Pas encore de sessions</translation>
    </message>
    <message>
        <source>Each session appears here when a connection has been placed, and stays until its user logs off.</source>
        <translation>Chaque session apparaît ici quand une connexion a été placée, et reste jusqu&apos;à ce que son utilisateur la ferme.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Aucune session ne correspond</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vider le filtre</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)…</source>
        <translation>
            <numerusform>Déconnecter %n session…</numerusform>
            <numerusform>Déconnecter %n sessions…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Déconnecter…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>select a session</source>
        <translation>sélectionner une session</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>go to a cell that has a value</source>
        <translation>aller sur une cellule qui a une valeur</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrer sur cette valeur</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>Exclure cette valeur</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>there is no session to export</source>
        <translation>il n&apos;y a aucune session à exporter</translation>
    </message>
    <message>
        <source>an export is under way</source>
        <translation>un export est en cours</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Vues…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>Grouper par…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Exclure %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; an export takes all of them</source>
        <translation>
            <numerusform>Première ligne copiée (%n) ; un export les prend toutes</numerusform>
            <numerusform>%n premières lignes copiées ; un export les prend toutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Pas encore de vues enregistrées</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation>Grouper par : %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>View %1 saved</source>
        <translation>Vue %1 enregistrée</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>Le dépôt ne peut pas être lu</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>Lecture des sessions</translation>
    </message>
    <message>
        <source>sessions are being disconnected</source>
        <translation>des sessions sont en cours de déconnexion</translation>
    </message>
    <message>
        <source>it is disconnected already</source>
        <translation>elle est déjà déconnectée</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>elle est terminée</translation>
    </message>
    <message numerus="yes">
        <source>all %n are disconnected already</source>
        <translation>
            <numerusform>%n est déjà déconnectée</numerusform>
            <numerusform>toutes les %n sont déjà déconnectées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the user&apos;s sessions</source>
        <translation>Afficher les sessions de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Afficher la cible</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Copier l&apos;identifiant de session</translation>
    </message>
    <message>
        <source>Session id copied</source>
        <translation>Identifiant de session copié</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>Copier cette valeur</translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>go to a cell</source>
        <translation>aller sur une cellule</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié : %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n session(s)</source>
        <translation>
            <numerusform>Exporter %n session</numerusform>
            <numerusform>Exporter %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange views…</source>
        <translation>Organiser les vues…</translation>
    </message>
    <message>
        <source>no view has been saved yet</source>
        <translation>aucune vue n&apos;est encore enregistrée</translation>
    </message>
    <message>
        <source>Copy link to this view</source>
        <translation>Copier le lien vers cette vue</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es), %1 ms</source>
        <translation>
            <numerusform>%Ln résultat, %1 ms</numerusform>
            <numerusform>%Ln résultats, %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter leaves none of the %Ln session(s).</source>
        <translation>
            <numerusform>Le filtre ne laisse pas la %Ln session.</numerusform>
            <numerusform>Le filtre ne laisse aucune des %Ln sessions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views arranged</source>
        <translation>Vues organisées</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Comme au début</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SettingsPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Comfortable rows are easier to hit, compact ones show more.</source>
        <translation>Les lignes confortables sont plus faciles à viser, les compactes montrent plus.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the console</source>
        <translation>Langue de la console</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Confirmations</translation>
    </message>
    <message>
        <source>Ask before closing the window stops a broker</source>
        <translation>Demander avant que fermer la fenêtre n&apos;arrête un courtier</translation>
    </message>
    <message>
        <source>A broker that was started here ends with the window. What cannot be undone always asks first.</source>
        <translation>Un courtier démarré ici s&apos;arrête avec la fenêtre. Ce qui est irréversible demande toujours d&apos;abord.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Rétablir la disposition</translation>
    </message>
    <message>
        <source>Columns, inspector and window go back to their usual places. Saved views and recent stores stay.</source>
        <translation>Colonnes, inspecteur et fenêtre reprennent leur place habituelle. Les vues enregistrées et les dépôts récents restent.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>contraste élevé</translation>
    </message>
    <message>
        <source>The system says %1; changes are followed at once.</source>
        <translation>Le système dit %1 ; les changements sont suivis aussitôt.</translation>
    </message>
    <message>
        <source>High contrast is black, white and yellow with thick borders.</source>
        <translation>Le contraste élevé est noir, blanc et jaune avec des bords épais.</translation>
    </message>
    <message>
        <source>Nothing moves by itself.</source>
        <translation>Rien ne bouge tout seul.</translation>
    </message>
    <message>
        <source>Little moves, and only to show that something is under way.</source>
        <translation>Peu de choses bougent, et seulement pour montrer que quelque chose est en cours.</translation>
    </message>
    <message>
        <source>Dates and numbers follow the language, too.</source>
        <translation>Les dates et les nombres suivent aussi la langue.</translation>
    </message>
    <message>
        <source>Takes effect when the console is started the next time.</source>
        <translation>Prend effet au prochain démarrage de la console.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Sheet</name>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Show command</source>
        <translation>Afficher la commande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Attente du courtier…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetSheet</name>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ajouter la cible</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Modifier la cible</translation>
    </message>
    <message>
        <source>sh-01</source>
        <translation>sh-01</translation>
    </message>
    <message>
        <source>host name or IP address, with :port if it is not 3389</source>
        <translation>nom d&apos;hôte ou adresse IP, avec :port si ce n&apos;est pas 3389</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>gpu, large</source>
        <translation>gpu, grand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>200 gets twice the sessions of 100</source>
        <translation>200 reçoit deux fois plus de sessions que 100</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>sessions at most</source>
        <translation>sessions au plus</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Un nom a des lettres, chiffres, points, tirets et soulignés, et commence par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>%1 has a target of this name.</source>
        <translation>%1 a déjà une cible de ce nom.</translation>
    </message>
    <message>
        <source>A target belongs to a farm: add a farm first.</source>
        <translation>Une cible appartient à une ferme : ajouter d&apos;abord une ferme.</translation>
    </message>
    <message>
        <source>The target needs a name.</source>
        <translation>La cible a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>The target needs an address.</source>
        <translation>La cible a besoin d&apos;une adresse.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Corriger ce qui est marqué.</translation>
    </message>
    <message>
        <source>The address resolves.</source>
        <translation>L&apos;adresse se résout.</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetsSheet</name>
    <message numerus="yes">
        <source>Change %n target(s)</source>
        <translation>
            <numerusform>Modifier %n cible</numerusform>
            <numerusform>Modifier %n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>1 to 10,000</source>
        <translation>1 à 10 000</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>sessions at most, 0 for no limit</source>
        <translation>sessions au plus, 0 pour aucune limite</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>What you leave as it is stays so on each. It can be undone.</source>
        <translation>Ce qui n&apos;est pas touché reste tel quel sur chacune. Réversible.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>mixed: %1</source>
        <translation>divers : %1</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Corriger ce qui est marqué.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Rien n&apos;est encore modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are changed</source>
        <translation>
            <numerusform>%n cible est modifiée</numerusform>
            <numerusform>%n cibles sont modifiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier message(s)</source>
        <translation>
            <numerusform>et %n message précédent</numerusform>
            <numerusform>et %n messages précédents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TrendChart</name>
    <message>
        <source>Sessions over time</source>
        <translation>Sessions au fil du temps</translation>
    </message>
    <message>
        <source>%1 now, between %2 and %3 since %4</source>
        <translation>%1 maintenant, entre %2 et %3 depuis %4</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>maintenant %1</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ViewsSheet</name>
    <message>
        <source>Arrange views</source>
        <translation>Organiser les vues</translation>
    </message>
    <message>
        <source>The page begins with this view</source>
        <translation>La page commence par cette vue</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep these views</source>
        <translation>Garder ces vues</translation>
    </message>
    <message>
        <source>every session</source>
        <translation>toutes les sessions</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Une vue a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>Another view has the name %1.</source>
        <translation>Une autre vue s&apos;appelle %1.</translation>
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
        <translation>Envoie les connexions de bureau à distance vers le bon hôte, et montre qui est où et pourquoi.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>Ouvrir un dépôt…</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Jeter un œil</translation>
    </message>
    <message>
        <source>Three farms with 40 targets and 2,000 invented people, moving. Nothing is kept.</source>
        <translation>Trois fermes avec 40 cibles et 2000 personnes inventées, en mouvement. Rien n&apos;est conservé.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ouverts auparavant</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>A store on this machine</source>
        <translation>Un dépôt sur cette machine</translation>
    </message>
    <message>
        <source>Start here makes a store in %1 and runs a broker on this machine: add a farm and one host, and connect. Or open the store file of a broker that runs already.</source>
        <translation>« Commencer ici » crée un dépôt dans %1 et fait tourner un courtier sur cette machine : ajouter une ferme et un hôte, et se connecter. Ou ouvrir le fichier de dépôt d&apos;un courtier qui tourne déjà.</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>Une base de données</translation>
    </message>
    <message>
        <source>A store in a PostgreSQL server, for several brokers and consoles at once.</source>
        <translation>Un dépôt dans un serveur PostgreSQL, pour plusieurs courtiers et consoles à la fois.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyHereView</name>
    <message>
        <source>Worked out again from the state before the placement…</source>
        <translation>Recalculé depuis l&apos;état d&apos;avant le placement…</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. Same answer.</source>
        <translation>Recalculé depuis la révision %1. Même réponse.</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. No broker answered then, so the front door chose by itself.</source>
        <translation>Recalculé depuis la révision %1. Aucun courtier ne répondait alors, donc l&apos;entrée a choisi seule.</translation>
    </message>
    <message>
        <source>Worked out again from revision %1. The session was sent to %2 by a later state.</source>
        <translation>Recalculé depuis la révision %1. Un état ultérieur a envoyé la session vers %2.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Redirect rules</source>
        <translation>Règles de redirection</translation>
    </message>
    <message>
        <source>Existing session</source>
        <translation>Session existante</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>Répartition de charge</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>Orchestration</source>
        <translation>Orchestration</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>none applies, asked %1</source>
        <translation>aucune ne s&apos;applique, demandé %1</translation>
    </message>
    <message>
        <source>rule %1 → farm %2</source>
        <translation>règle %1 → ferme %2</translation>
    </message>
    <message>
        <source>rule %1 → targets tagged %2 in %3</source>
        <translation>règle %1 → cibles étiquetées %2 dans %3</translation>
    </message>
    <message>
        <source>rule %1 → %2</source>
        <translation>règle %1 → %2</translation>
    </message>
    <message>
        <source>rule %1 refuses: %2</source>
        <translation>la règle %1 refuse : %2</translation>
    </message>
    <message>
        <source>rule %1 applies, but keeps the session in %2</source>
        <translation>la règle %1 s&apos;applique, mais garde la session dans %2</translation>
    </message>
    <message>
        <source>there is no farm %1</source>
        <translation>il n&apos;y a pas de ferme %1</translation>
    </message>
    <message>
        <source>round robin → %1, of %2 admitted</source>
        <translation>à tour de rôle → %1, sur %2 admises</translation>
    </message>
    <message>
        <source>fullest → %1, of %2 admitted</source>
        <translation>la plus pleine → %1, sur %2 admises</translation>
    </message>
    <message>
        <source>less loaded of two drawn → %1, of %2 admitted</source>
        <translation>la moins chargée de deux → %1, sur %2 admises</translation>
    </message>
    <message>
        <source>least load → %1, of %2 admitted</source>
        <translation>moindre charge → %1, sur %2 admises</translation>
    </message>
    <message>
        <source>%1 has as many sessions as the policy allows</source>
        <translation>%1 a autant de sessions que la politique le permet</translation>
    </message>
    <message>
        <source>the user has as many sessions in %1 as the policy allows</source>
        <translation>l&apos;utilisateur a dans %1 autant de sessions que la politique le permet</translation>
    </message>
    <message>
        <source>the farm has no targets</source>
        <translation>la ferme n&apos;a pas de cibles</translation>
    </message>
    <message>
        <source>none of %1 targets admits new sessions</source>
        <translation>aucune des %1 cibles n&apos;admet de nouvelle session</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>pas atteint</translation>
    </message>
    <message>
        <source>no plug-in refused</source>
        <translation>aucun greffon n&apos;a refusé</translation>
    </message>
    <message>
        <source>none in %1 at that time</source>
        <translation>aucune dans %1 à ce moment</translation>
    </message>
    <message>
        <source>the client named no user</source>
        <translation>le client n&apos;a nommé aucun utilisateur</translation>
    </message>
    <message>
        <source>%1 in use, none to come back to</source>
        <translation>%1 en usage, aucune où revenir</translation>
    </message>
    <message>
        <source>found on %1</source>
        <translation>trouvée sur %1</translation>
    </message>
    <message>
        <source>on %1, where the rule does not lead</source>
        <translation>sur %1, où la règle ne mène pas</translation>
    </message>
    <message>
        <source>on %1, which cannot be reached</source>
        <translation>sur %1, qui est injoignable</translation>
    </message>
    <message>
        <source>fewest → %1, of %2 admitted</source>
        <translation>le moins → %1, sur %2 admises</translation>
    </message>
    <message>
        <source>no environment asked</source>
        <translation>aucun environnement interrogé</translation>
    </message>
    <message>
        <source>%1 was not asked</source>
        <translation>%1 n&apos;a pas été interrogé</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>not fewest</source>
        <translation>pas le moins</translation>
    </message>
    <message>
        <source>not next</source>
        <translation>pas son tour</translation>
    </message>
    <message>
        <source>tie, later name</source>
        <translation>égalité, nom suivant</translation>
    </message>
    <message>
        <source>the rule does not lead there</source>
        <translation>la règle n&apos;y mène pas</translation>
    </message>
    <message>
        <source>closed: hold of %1</source>
        <translation>fermée : retenue de %1</translation>
    </message>
    <message>
        <source>reconnect-only: hold of %1</source>
        <translation>retour seul : retenue de %1</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>en panne : %1</translation>
    </message>
    <message>
        <source>quarantined until %1</source>
        <translation>en quarantaine jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en quarantaine</translation>
    </message>
    <message>
        <source>at its limit %1/%2</source>
        <translation>à sa limite %1/%2</translation>
    </message>
    <message>
        <source>the session is elsewhere</source>
        <translation>la session est ailleurs</translation>
    </message>
    <message>
        <source>Redirect rules, first match wins</source>
        <translation>Règles de redirection, la première qui s&apos;applique gagne</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) behind</source>
        <translation>
            <numerusform>%n autre règle derrière</numerusform>
            <numerusform>%n autres règles derrière</numerusform>
        </translation>
    </message>
    <message>
        <source> (decided)</source>
        <translation> (a décidé)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Candidates: sessions / weight, fewest wins</source>
        <translation>Candidates : sessions / poids, le moins gagne</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidates</translation>
    </message>
    <message numerus="yes">
        <source>%n more admitted</source>
        <translation>
            <numerusform>%n autre admise</numerusform>
            <numerusform>%n autres admises</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected, first reason</source>
        <translation>Écartées, premier motif</translation>
    </message>
    <message>
        <source>%1 let it pass</source>
        <translation>%1 l’a laissée passer</translation>
    </message>
    <message>
        <source>%1 let it pass, tagged %2</source>
        <translation>%1 l’a laissée passer, avec les étiquettes %2</translation>
    </message>
    <message>
        <source>%1 names %2, which gives way</source>
        <translation>%1 indique %2, qui cède la place</translation>
    </message>
    <message>
        <source>plug-in %1: ready</source>
        <translation>greffon %1 : prêt</translation>
    </message>
    <message>
        <source>plug-in %1 refuses</source>
        <translation>le greffon %1 refuse</translation>
    </message>
    <message>
        <source>plug-in %1 refuses: %2</source>
        <translation>le greffon %1 refuse : %2</translation>
    </message>
    <message>
        <source>plug-in %1 → %2</source>
        <translation>greffon %1 → %2</translation>
    </message>
    <message>
        <source>plug-in %1 → %2, of %3 admitted</source>
        <translation>greffon %1 → %2, sur %3 admises</translation>
    </message>
    <message>
        <source>%1 chose another</source>
        <translation>%1 en a choisi une autre</translation>
    </message>
    <message>
        <source>plug-in %1 makes it ready</source>
        <translation>le greffon %1 la prépare</translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyNotView</name>
    <message>
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Choose a target to see why the session is not there</source>
        <translation>Choisir une cible pour voir pourquoi la session n&apos;y est pas</translation>
    </message>
    <message>
        <source>another target of the farm</source>
        <translation>une autre cible de la ferme</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 sur %2 sessions</translation>
    </message>
    <message>
        <source>The session went here: %1, score %2.</source>
        <translation>La session est venue ici : %1, score %2.</translation>
    </message>
    <message>
        <source>Admitted with %1, but its score was %2 and %3 had %4; the lowest wins.</source>
        <translation>Admise avec %1, mais son score était %2 et %3 avait %4 ; le plus bas gagne.</translation>
    </message>
    <message>
        <source>%1. It had %2.</source>
        <translation>%1. Elle avait %2.</translation>
    </message>
    <message>
        <source>Choose a target to see why the session is not there.</source>
        <translation>Choisir une cible pour voir pourquoi la session n&apos;y est pas.</translation>
    </message>
    <message>
        <source>%1 was no target of farm %2 then.</source>
        <translation>%1 n&apos;était pas alors une cible de la ferme %2.</translation>
    </message>
</context>
</TS>
