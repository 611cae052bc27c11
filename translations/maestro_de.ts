<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessPage</name>
    <message>
        <source>Access rules</source>
        <translation>Zugangsregeln</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Add an access rule</source>
        <translation>Zugangsregel anlegen</translation>
    </message>
    <message>
        <source>Move the rule up: it counts more (Alt+Up)</source>
        <translation>Regel nach oben: Sie zählt mehr (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move the rule down: it counts less (Alt+Down)</source>
        <translation>Regel nach unten: Sie zählt weniger (Alt+Ab)</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Diese Regel entfernen</translation>
    </message>
    <message>
        <source>Add the first rule</source>
        <translation>Die erste Regel anlegen</translation>
    </message>
    <message>
        <source>No access rules</source>
        <translation>Keine Zugangsregeln</translation>
    </message>
    <message>
        <source>Hosts are reached as ~/.ssh/config, their inventory and their image say. A rule says otherwise for an account or for the instances of a query: user, key, port, which address, jump host.</source>
        <translation>Hosts werden so erreicht, wie ~/.ssh/config, ihr Inventar und ihr Image es sagen. Eine Regel sagt es anders, für ein Konto oder für die Instanzen einer Abfrage: Benutzer, Schlüssel, Port, welche Adresse, Sprunghost.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>The changes to this rule are not saved.</source>
        <translation>Die Änderungen an dieser Regel sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Remove rule %1?</source>
        <translation>Regel %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fits %1 of %Ln instances</source>
        <translation>
            <numerusform>Passt auf %1 von %Ln Instanz</numerusform>
            <numerusform>Passt auf %1 von %Ln Instanzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instances are reached without it then.</source>
        <translation>
            <numerusform>%Ln Instanz wird dann ohne sie erreicht.</numerusform>
            <numerusform>%Ln Instanzen werden dann ohne sie erreicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessRuleEditor</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Which instances</source>
        <translation>Welche Instanzen</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Jedes Konto</translation>
    </message>
    <message>
        <source>An account that is gone</source>
        <translation>Ein Konto, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>How they are reached</source>
        <translation>Wie sie erreicht werden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tried first; the others follow as ssh_config has them.</source>
        <translation>Wird zuerst versucht; die anderen folgen, wie ssh_config sie nennt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Die übliche</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS-Name</translation>
    </message>
    <message>
        <source>Usual: public, or private behind a jump host. Without the chosen kind: the usual one.</source>
        <translation>Üblich: die öffentliche, hinter einem Sprunghost die private. Fehlt die gewählte Art: die übliche.</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>Sprunghost</translation>
    </message>
    <message>
        <source>Several separated by commas. Write none for a direct way, whatever ssh_config says.</source>
        <translation>Mehrere durch Kommas getrennt. Schreiben Sie none für den direkten Weg, was immer ssh_config sagt.</translation>
    </message>
    <message>
        <source>ssh_config</source>
        <translation>ssh_config</translation>
    </message>
    <message>
        <source>Look there for the instance&apos;s name too</source>
        <translation>Dort auch unter dem Namen der Instanz nachsehen</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation>Agent weiterleiten</translation>
    </message>
    <message>
        <source>To terminals only, where root can use your keys meanwhile. A run has a switch of its own.</source>
        <translation>Nur an Terminals; root kann dort solange Ihre Schlüssel benutzen. Ein Lauf hat einen eigenen Schalter.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the instances that the rule fits</source>
        <translation>Die Instanzen anzeigen, auf die die Regel passt</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Die Regel speichern</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>As in the query field of Instances. Without one, the rule is for all of the account.</source>
        <translation>Wie im Abfragefeld der Instanzen. Ohne Abfrage gilt die Regel für das ganze Konto.</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>Diese Regel ist noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>AccessRules</name>
    <message>
        <source>The rule applies to nothing. Choose an account, or write a query.</source>
        <translation>Die Regel gilt für nichts. Ein Konto wählen oder eine Abfrage schreiben.</translation>
    </message>
    <message>
        <source>A rule looks at one instance at a time: leave out pick:, first: and sort:.</source>
        <translation>Eine Regel sieht jede Instanz für sich an: pick:, first: und sort: weglassen.</translation>
    </message>
    <message>
        <source>The rule says nothing. Give it a user, a key, a port, an address or a jump host.</source>
        <translation>Die Regel sagt nichts. Ihr einen Benutzer, einen Schlüssel, einen Port, eine Adresse oder einen Sprunghost geben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a user.</source>
        <translation>„%1“ ist kein Benutzername.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no jump host. Write [user@]host[:port], several separated by commas, or none.</source>
        <translation>„%1“ ist kein Sprunghost. Schreiben Sie [benutzer@]host[:port], mehrere durch Kommas getrennt, oder none.</translation>
    </message>
    <message>
        <source>This is the public half of a key. Name the other file, without .pub.</source>
        <translation>Das ist die öffentliche Hälfte eines Schlüssels. Nennen Sie die andere Datei, ohne .pub.</translation>
    </message>
    <message>
        <source>Write the whole path, from / or ~/ on: ~/.ssh/id_ed25519.</source>
        <translation>Schreiben Sie den ganzen Pfad, ab / oder ~/: ~/.ssh/id_ed25519.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>AccessRulesModel</name>
    <message>
        <source>By query: the first counts</source>
        <translation>Mit Abfrage: die erste zählt</translation>
    </message>
    <message>
        <source>Whole accounts: after those</source>
        <translation>Ganze Konten: nach diesen</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2
fits %Ln instances now</source>
        <translation>
            <numerusform>%1
%2
passt jetzt auf %Ln Instanz</numerusform>
            <numerusform>%1
%2
passt jetzt auf %Ln Instanzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rule %1: %2, %3, fits %Ln instances</source>
        <translation>
            <numerusform>Regel %1: %2, %3, passt auf %Ln Instanz</numerusform>
            <numerusform>Regel %1: %2, %3, passt auf %Ln Instanzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <source>an account that is gone</source>
        <translation>ein Konto, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>öffentliche Adresse</translation>
    </message>
    <message>
        <source>private address</source>
        <translation>private Adresse</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6-Adresse</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS-Name</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>the inventory</source>
        <translation>das Inventar</translation>
    </message>
    <message>
        <source>ssh_config</source>
        <translation>ssh_config</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>Ihr eigener Name</translation>
    </message>
    <message>
        <source>usual for its image</source>
        <translation>üblich für sein Image</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>those of the agent</source>
        <translation>die des Agenten</translation>
    </message>
    <message>
        <source>those of the agent and the usual ones of ~/.ssh</source>
        <translation>die des Agenten und die üblichen aus ~/.ssh</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>through the command %1</source>
        <translation>durch den Befehl %1</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>without a jump host</source>
        <translation>ohne Sprunghost</translation>
    </message>
    <message>
        <source>ssh_config by name</source>
        <translation>ssh_config nach Namen</translation>
    </message>
    <message>
        <source>with the agent</source>
        <translation>mit dem Agenten</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Alle von %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>none: it cannot be reached</source>
        <translation>keine: nicht erreichbar</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>In ssh_config</source>
        <translation>In ssh_config</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>forwarded to terminals</source>
        <translation>wird an Terminals weitergeleitet</translation>
    </message>
</context>
<context>
    <name>AccountEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation>Konto speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>This account is not saved yet.</source>
        <translation>Dieses Konto ist noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>AccountHead</name>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Dieses Konto verwenden</translation>
    </message>
    <message>
        <source>Remove this account</source>
        <translation>Dieses Konto entfernen</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Hosts from files</source>
        <translation>Hosts aus Dateien</translation>
    </message>
    <message>
        <source>Cloud accounts</source>
        <translation>Cloud-Konten</translation>
    </message>
</context>
<context>
    <name>AccountStandingText</name>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>ungenutzt</translation>
    </message>
    <message>
        <source>This account is not used.</source>
        <translation>Dieses Konto wird nicht verwendet.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>%1, refreshing</source>
        <translation>%1, wird gelesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, from the last session</source>
        <translation>%1, aus der letzten Sitzung</translation>
    </message>
    <message>
        <source>%1, read just now</source>
        <translation>%1, gerade eben gelesen</translation>
    </message>
    <message>
        <source>%1, read %2 ago</source>
        <translation>%1, gelesen vor %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln Host</numerusform>
            <numerusform>%Ln Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>There is an account “%1” already. Choose another name.</source>
        <translation>Ein Konto „%1“ gibt es schon. Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The account needs a name of at most 100 printable characters.</source>
        <translation>Das Konto braucht einen Namen aus höchstens 100 druckbaren Zeichen.</translation>
    </message>
    <message>
        <source>A secret of “%1” is not in the keychain any more. Open the account and enter it again.</source>
        <translation>Ein Geheimnis von „%1“ fehlt im Schlüsselbund. Konto öffnen und neu eingeben.</translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation>Dieses Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” of the account “%2” was kept for one session only. Open the account and enter it again.</source>
        <translation>„%1“ des Kontos „%2“ galt nur für eine Sitzung. Konto öffnen und neu eingeben.</translation>
    </message>
</context>
<context>
    <name>AccountsCommand</name>
    <message>
        <source>There is no account &quot;%1&quot;; maestro accounts lists them.</source>
        <translation>Es gibt kein Konto „%1“; maestro accounts listet alle auf.</translation>
    </message>
    <message>
        <source>(switched off)</source>
        <translation>(ausgeschaltet)</translation>
    </message>
    <message>
        <source>There are no accounts yet: maestro accounts add KIND NAME</source>
        <translation>Es gibt noch keine Konten: maestro accounts add KIND NAME</translation>
    </message>
    <message>
        <source>There is no kind of account &quot;%1&quot;. Kinds: %2.</source>
        <translation>Es gibt keine Kontoart „%1“. Arten: %2.</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation>%1 hat kein Feld „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a secret: it is read from standard input, never from arguments.</source>
        <translation>„%1“ ist ein Geheimnis: Es wird von der Standardeingabe gelesen, nie aus Argumenten.</translation>
    </message>
    <message>
        <source>The account %1 was added.</source>
        <translation>Das Konto %1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The account %1 and its secrets were removed.</source>
        <translation>Das Konto %1 und seine Geheimnisse wurden entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) imported.</source>
        <translation>
            <numerusform>%n Konto importiert.</numerusform>
            <numerusform>%n Konten importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import accounts from this machine</source>
        <translation>Konten von diesem Rechner importieren</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Kein Konto gewählt.</translation>
    </message>
    <message>
        <source>Choose one at the left, add one, or import what other tools on this machine know already.</source>
        <translation>Links eines wählen, eines hinzufügen oder importieren, was andere Werkzeuge auf diesem Rechner schon kennen.</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>for this session, in memory</source>
        <translation>für diese Sitzung, im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen nicht gespeichert</translation>
    </message>
    <message>
        <source>The changes to “%1” are not saved.</source>
        <translation>Die Änderungen an „%1“ sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>Das Konto „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its secrets are removed from the keychain. Nothing changes at the provider.</source>
        <translation>Seine Geheimnisse werden aus dem Schlüsselbund entfernt. Beim Anbieter ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ActivityFeed</name>
    <message>
        <source>Refreshing %1</source>
        <translation>%1 wird aktualisiert</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Keine Konten</translation>
    </message>
    <message>
        <source>Inventory read at %1</source>
        <translation>Inventar gelesen um %1</translation>
    </message>
    <message>
        <source>Inventory from the last session</source>
        <translation>Inventar der letzten Sitzung</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 verweigert</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Keychain unlocked</source>
        <translation>Schlüsselbund entsperrt</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>No keychain: secrets for this session only</source>
        <translation>Kein Schlüsselbund: Geheimnisse nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Keychain does not answer</source>
        <translation>Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Keychain not asked yet</source>
        <translation>Schlüsselbund noch nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing %Ln accounts</source>
        <translation>
            <numerusform>%Ln Konto wird aktualisiert</numerusform>
            <numerusform>%Ln Konten werden aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %1: %Ln questions to answer</source>
        <translation>
            <numerusform>Lauf %1: %Ln offene Frage</numerusform>
            <numerusform>Lauf %1: %Ln offene Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1: %L2 of %L3</source>
        <translation>Lauf %1: %L2 von %L3</translation>
    </message>
    <message>
        <source>Run %1 ended: %L2 ok</source>
        <translation>Lauf %1 beendet: %L2 ok</translation>
    </message>
    <message>
        <source>Run %1 ended: %L2 ok, %L3 not</source>
        <translation>Lauf %1 beendet: %L2 ok, %L3 nicht</translation>
    </message>
</context>
<context>
    <name>Agent</name>
    <message>
        <source>the SSH agent does not answer; it was left out</source>
        <translation>der SSH-Agent antwortet nicht; er wurde ausgelassen</translation>
    </message>
    <message>
        <source>the SSH agent at %1 cannot be reached</source>
        <translation>der SSH-Agent unter %1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the SSH agent holds no keys, or is locked</source>
        <translation>der SSH-Agent hält keine Schlüssel oder ist gesperrt</translation>
    </message>
</context>
<context>
    <name>AllowedPrograms</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Allowed programs</source>
        <translation>Erlaubte Programme</translation>
    </message>
    <message>
        <source>Files whose programs may run</source>
        <translation>Dateien, deren Programme laufen dürfen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What the file names is asked about again before it runs.</source>
        <translation>Nach dem, was die Datei nennt, wird wieder gefragt, bevor es läuft.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No file may run programs here. When one names a program, you are asked first.</source>
        <translation>Keine Datei darf hier Programme laufen lassen. Nennt eine ein Programm, werden Sie vorher gefragt.</translation>
    </message>
    <message>
        <source>What these files name may run on this computer, until the file changes.</source>
        <translation>Was diese Dateien nennen, darf auf diesem Rechner laufen, bis sich die Datei ändert.</translation>
    </message>
</context>
<context>
    <name>AnsibleIniText</name>
    <message>
        <source>This is YAML: its name must end in .yml or .yaml</source>
        <translation>Das ist YAML: Der Name muss auf .yml oder .yaml enden</translation>
    </message>
    <message>
        <source>The group %1 is not declared</source>
        <translation>Die Gruppe %1 ist nicht deklariert</translation>
    </message>
    <message>
        <source>The ] of a section is missing</source>
        <translation>Das ] eines Abschnitts fehlt</translation>
    </message>
    <message>
        <source>The section has no name</source>
        <translation>Der Abschnitt hat keinen Namen</translation>
    </message>
    <message>
        <source>[%1] is no kind of section: after the colon stands vars or children</source>
        <translation>[%1] ist keine Abschnittsart: Nach dem Doppelpunkt steht vars oder children</translation>
    </message>
    <message>
        <source>After the : of a host its port must stand</source>
        <translation>Nach dem : eines Hosts muss sein Port stehen</translation>
    </message>
    <message>
        <source>After a host stand variables: name=value</source>
        <translation>Nach einem Host stehen Variablen: name=wert</translation>
    </message>
    <message>
        <source>The inventory has more than 100,000 hosts</source>
        <translation>Das Inventar hat mehr als 100.000 Hosts</translation>
    </message>
    <message>
        <source>A variable is written name=value</source>
        <translation>Eine Variable wird name=wert geschrieben</translation>
    </message>
    <message>
        <source>Below children each line is the name of one group</source>
        <translation>Unter children ist jede Zeile der Name einer Gruppe</translation>
    </message>
    <message>
        <source>[%1:vars] is about a group that is not declared</source>
        <translation>[%1:vars] betrifft eine nicht deklarierte Gruppe</translation>
    </message>
</context>
<context>
    <name>AnsibleInstanceText</name>
    <message>
        <source>%1 of %2 is a template that only Ansible can fill in.</source>
        <translation>%1 von %2 ist ein Template, das nur Ansible auflösen kann.</translation>
    </message>
    <message>
        <source>(locked)</source>
        <translation>(verschlüsselt)</translation>
    </message>
    <message>
        <source>(a list or a map)</source>
        <translation>(eine Liste oder Map)</translation>
    </message>
    <message>
        <source>%1 is not reached by SSH (ansible_connection is %2).</source>
        <translation>%1 wird nicht per SSH erreicht (ansible_connection ist %2).</translation>
    </message>
    <message>
        <source>%1 has no address that can be connected to.</source>
        <translation>%1 hat keine Adresse, zu der sich verbinden lässt.</translation>
    </message>
</context>
<context>
    <name>AnsibleInventoryText</name>
    <message>
        <source>The folder %1 is nested too deeply.</source>
        <translation>Der Ordner %1 ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The folder %1 holds too many files.</source>
        <translation>Der Ordner %1 enthält zu viele Dateien.</translation>
    </message>
    <message>
        <source>%1 is encrypted by Ansible Vault and was left out.</source>
        <translation>%1 ist mit Ansible Vault verschlüsselt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 have the same address, %2.</source>
        <translation>%1 haben dieselbe Adresse: %2.</translation>
    </message>
    <message>
        <source>The host %1 was left out: %2.</source>
        <translation>Der Host %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 is a program. It was not run.</source>
        <translation>%1 ist ein Programm. Es wurde nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>AnsibleModelText</name>
    <message>
        <source>The group %1 cannot stand below %2: it stands above it</source>
        <translation>Die Gruppe %1 kann nicht unter %2 stehen: Sie steht darüber</translation>
    </message>
</context>
<context>
    <name>AnsibleRangeText</name>
    <message>
        <source>The range [%1:%2] has neither two numbers nor two letters</source>
        <translation>Der Bereich [%1:%2] hat weder zwei Zahlen noch zwei Buchstaben</translation>
    </message>
    <message>
        <source>Begin and end of the range [%1:%2] must have the same length</source>
        <translation>Anfang und Ende des Bereichs [%1:%2] müssen gleich lang sein</translation>
    </message>
    <message>
        <source>The range [%1] needs a begin and an end</source>
        <translation>Der Bereich [%1] braucht Anfang und Ende</translation>
    </message>
    <message>
        <source>The range [%1] has no end</source>
        <translation>Der Bereich [%1] hat kein Ende</translation>
    </message>
    <message>
        <source>The step of the range [%1] is not a number above 0</source>
        <translation>Die Schrittweite des Bereichs [%1] ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>The range [%1] ends before it begins</source>
        <translation>Der Bereich [%1] endet vor seinem Anfang</translation>
    </message>
    <message>
        <source>The ] of a range is missing</source>
        <translation>Das ] eines Bereichs fehlt</translation>
    </message>
    <message>
        <source>The range stands for more than 100,000 hosts</source>
        <translation>Der Bereich steht für mehr als 100.000 Hosts</translation>
    </message>
</context>
<context>
    <name>AnsibleYamlText</name>
    <message>
        <source>The group %1 must hold hosts, vars or children</source>
        <translation>Die Gruppe %1 muss hosts, vars oder children enthalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the group %2 was left out (line %3).</source>
        <translation>„%1“ in der Gruppe %2 wurde ausgelassen (Zeile %3).</translation>
    </message>
    <message>
        <source>The children of %1 must be a map of groups</source>
        <translation>children von %1 muss eine Map von Gruppen sein</translation>
    </message>
    <message>
        <source>The hosts of %1 must be a map: write &quot;name:&quot;, not &quot;- name&quot;</source>
        <translation>hosts von %1 muss eine Map sein: „name:“ schreiben, nicht „- name“</translation>
    </message>
    <message>
        <source>The variables of a host must be a map</source>
        <translation>Die Variablen eines Hosts müssen eine Map sein</translation>
    </message>
    <message>
        <source>The inventory has more than 100,000 hosts</source>
        <translation>Das Inventar hat mehr als 100.000 Hosts</translation>
    </message>
    <message>
        <source>The inventory is encrypted by Ansible Vault, which Maestro does not open.</source>
        <translation>Das Inventar ist mit Ansible Vault verschlüsselt; Maestro öffnet das nicht.</translation>
    </message>
    <message>
        <source>An inventory must be a map of groups</source>
        <translation>Ein Inventar muss eine Map von Gruppen sein</translation>
    </message>
    <message>
        <source>This file is the settings of Ansible&apos;s plugin %1, not a list of hosts. Maestro runs no plugin: add the cloud itself as an account, or keep the output of ansible-inventory --list in a file.</source>
        <translation>Diese Datei enthält Einstellungen des Ansible-Plugins %1, keine Hosts. Maestro führt keine Plugins aus: die Cloud selbst als Konto hinzufügen oder die Ausgabe von ansible-inventory --list in einer Datei ablegen.</translation>
    </message>
    <message>
        <source>A file of variables must be a map</source>
        <translation>Eine Variablendatei muss eine Map sein</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Close the sessions that nothing uses</source>
        <translation>Sitzungen schließen, die nichts benutzt</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Access rules</source>
        <translation>Zugangsregeln</translation>
    </message>
    <message>
        <source>Host keys</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Its user name or address has characters that an ssh command cannot have.</source>
        <translation>Benutzername oder Adresse enthält Zeichen, die in einem ssh-Befehl nicht stehen können.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>AskProgram</name>
    <message>
        <source>%1 could not be run: %2.</source>
        <translation>%1 konnte nicht ausgeführt werden: %2.</translation>
    </message>
    <message>
        <source>%1 did not end in time.</source>
        <translation>%1 wurde nicht rechtzeitig fertig.</translation>
    </message>
</context>
<context>
    <name>Authentication</name>
    <message>
        <source>%1 refused the user %2. It takes: %3. Tried: %4. Check the user name and which key is authorized there.</source>
        <translation>%1 hat den Benutzer %2 abgelehnt. Angenommen wird: %3. Versucht: %4. Benutzernamen prüfen und welcher Schlüssel dort autorisiert ist.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>Tried: %1</source>
        <translation>Versucht: %1</translation>
    </message>
    <message>
        <source>The server takes: %1</source>
        <translation>Der Server nimmt an: %1</translation>
    </message>
    <message>
        <source>%1 wants more than one proof of the user %2, and was not content. It still takes: %3. Tried: %4.</source>
        <translation>%1 verlangt mehr als einen Nachweis vom Benutzer %2 und war nicht zufrieden. Angenommen wird noch: %3. Versucht: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 hung up after %n refusal(s); it allows no more (MaxAuthTries). Tried: %2. Name the right key with IdentityFile.</source>
        <translation>
            <numerusform>%1 hat nach %n Ablehnung aufgelegt; mehr erlaubt der Host nicht (MaxAuthTries). Versucht: %2. Den richtigen Schlüssel mit IdentityFile nennen.</numerusform>
            <numerusform>%1 hat nach %n Ablehnungen aufgelegt; mehr erlaubt der Host nicht (MaxAuthTries). Versucht: %2. Den richtigen Schlüssel mit IdentityFile nennen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwsCredentials</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The keys may not take on the role %1. Its trust policy must name them, and their own policy must allow sts:AssumeRole.</source>
        <translation>Die Schlüssel dürfen die Rolle %1 nicht annehmen. Die Trust Policy der Rolle muss sie nennen, und ihre eigene Policy muss sts:AssumeRole erlauben.</translation>
    </message>
    <message>
        <source>The answer to taking on the role holds no keys.</source>
        <translation>Die Antwort auf die Rollenübernahme enthält keine Schlüssel.</translation>
    </message>
    <message>
        <source>The program of the profile has printed no keys of version 1: AccessKeyId and SecretAccessKey in JSON.</source>
        <translation>Das Programm des Profils hat keine Schlüssel der Version 1 ausgegeben: AccessKeyId und SecretAccessKey in JSON.</translation>
    </message>
</context>
<context>
    <name>AwsErrorText</name>
    <message>
        <source>%1 asks to wait %2 seconds before the next request. Refresh again later.</source>
        <translation>%1 verlangt %2 Sekunden Pause vor der nächsten Anfrage. Später erneut aktualisieren.</translation>
    </message>
    <message>
        <source>%1 answers too many requests of this account and refused more. Refresh again later.</source>
        <translation>%1 beantwortet zu viele Anfragen dieses Kontos und lehnt weitere ab. Später erneut aktualisieren.</translation>
    </message>
    <message>
        <source>The instance is gone from %1. Refresh the list.</source>
        <translation>Die Instanz gibt es in %1 nicht mehr. Liste aktualisieren.</translation>
    </message>
    <message>
        <source>The state of the instance does not allow this now. Refresh and try again.</source>
        <translation>Der Zustand der Instanz erlaubt das gerade nicht. Aktualisieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The instance is protected against this. Take the protection away at AWS first.</source>
        <translation>Die Instanz ist dagegen geschützt. Zuerst den Schutz bei AWS aufheben.</translation>
    </message>
    <message>
        <source>This instance cannot do that: AWS says the operation is not supported for it.</source>
        <translation>Diese Instanz kann das nicht: Laut AWS wird die Operation für sie nicht unterstützt.</translation>
    </message>
    <message>
        <source>AWS has no room to start it in this zone, or the account&apos;s limit is reached (%1).</source>
        <translation>AWS hat in dieser Zone keine Kapazität zum Starten, oder das Limit des Kontos ist erreicht (%1).</translation>
    </message>
    <message>
        <source>%1 is not working at the moment (HTTP %2). Try again later.</source>
        <translation>%1 funktioniert derzeit nicht (HTTP %2). Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 did not answer like AWS (HTTP %2). Check the endpoint of the account.</source>
        <translation>%1 hat nicht wie AWS geantwortet (HTTP %2). Endpunkt des Kontos prüfen.</translation>
    </message>
    <message>
        <source>%1 refused %2: %3.</source>
        <translation>%1 hat %2 abgelehnt: %3.</translation>
    </message>
    <message>
        <source>The keys of this account lack the right %1 in %2. Add it to the policy of their user or role.</source>
        <translation>Den Schlüsseln dieses Kontos fehlt das Recht %1 in %2. In der Policy ihres Benutzers oder ihrer Rolle ergänzen.</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine. Set its clock and try again.</source>
        <translation>%1 akzeptiert die Uhrzeit dieses Rechners nicht. Uhr stellen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The session of this account has ended. Enter new keys or a new session token.</source>
        <translation>Die Sitzung dieses Kontos ist abgelaufen. Neue Schlüssel oder ein neues Sitzungstoken eingeben.</translation>
    </message>
    <message>
        <source>%1 did not accept the signature. Enter the secret access key anew.</source>
        <translation>%1 hat die Signatur nicht akzeptiert. Geheimen Zugriffsschlüssel neu eingeben.</translation>
    </message>
    <message>
        <source>The region %1 or the service is not enabled for this account. Enable it at AWS or leave the region out.</source>
        <translation>Die Region %1 oder der Dienst ist für dieses Konto nicht aktiviert. Bei AWS aktivieren oder die Region weglassen.</translation>
    </message>
    <message>
        <source>%1 did not accept the access key in %2. Check the access key ID and the secret, and that the region is enabled.</source>
        <translation>%1 hat den Zugriffsschlüssel in %2 nicht akzeptiert. Zugriffsschlüssel-ID und Geheimnis prüfen und ob die Region aktiviert ist.</translation>
    </message>
    <message>
        <source>AWS has closed this account for the moment (%1). Ask AWS support.</source>
        <translation>AWS hat dieses Konto vorerst gesperrt (%1). Beim AWS-Support nachfragen.</translation>
    </message>
    <message>
        <source>STS is not activated in %1. Activate it at AWS or choose another home region.</source>
        <translation>STS ist in %1 nicht aktiviert. Bei AWS aktivieren oder eine andere Heimatregion wählen.</translation>
    </message>
</context>
<context>
    <name>AwsImportText</name>
    <message>
        <source>AWS profile</source>
        <translation>AWS-Profil</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>Region %1</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>access key %1</source>
        <translation>Zugriffsschlüssel %1</translation>
    </message>
    <message>
        <source>half of an access key</source>
        <translation>halber Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>The key needs both its id and its secret.</source>
        <translation>Der Schlüssel braucht ID und Geheimnis.</translation>
    </message>
    <message>
        <source>temporary access key %1</source>
        <translation>temporärer Zugriffsschlüssel %1</translation>
    </message>
    <message>
        <source>AWS environment</source>
        <translation>AWS-Umgebung</translation>
    </message>
    <message>
        <source>keys from the program %1</source>
        <translation>Schlüssel vom Programm %1</translation>
    </message>
</context>
<context>
    <name>AwsProfileText</name>
    <message>
        <source>The profile %1 signs in through a browser (SSO). Maestro cannot; give it a profile with keys.</source>
        <translation>Das Profil %1 meldet sich per Browser an (SSO). Maestro kann das nicht; ein Profil mit Schlüsseln angeben.</translation>
    </message>
    <message>
        <source>The profile %1 signs in with a web identity. Maestro cannot; give it a profile with keys.</source>
        <translation>Das Profil %1 meldet sich mit einer Web-Identität an. Maestro kann das nicht; ein Profil mit Schlüsseln angeben.</translation>
    </message>
    <message>
        <source>The profile %1 takes its keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which are not set.</source>
        <translation>Das Profil %1 nimmt seine Schlüssel aus AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY, die nicht gesetzt sind.</translation>
    </message>
    <message>
        <source>The profile %1 wants a one-time code. Maestro cannot ask for it; give it a profile without one.</source>
        <translation>Das Profil %1 verlangt einen Einmalcode. Maestro kann ihn nicht abfragen; ein Profil ohne angeben.</translation>
    </message>
    <message>
        <source>The profile %1 has a role; it needs source_profile or credential_source, and only one of them.</source>
        <translation>Das Profil %1 hat eine Rolle; es braucht source_profile oder credential_source, und nur eines davon.</translation>
    </message>
    <message>
        <source>There is no profile %1 in the AWS files. Check its name.</source>
        <translation>In den AWS-Dateien gibt es kein Profil %1. Namen prüfen.</translation>
    </message>
    <message>
        <source>The profile %1 takes its keys from the machine it runs on. Maestro reads them from the AWS files only.</source>
        <translation>Das Profil %1 nimmt seine Schlüssel von der Maschine, auf der es läuft. Maestro liest sie nur aus den AWS-Dateien.</translation>
    </message>
    <message>
        <source>The profiles %1 and %2 name each other as source.</source>
        <translation>Die Profile %1 und %2 nennen einander als Quelle.</translation>
    </message>
    <message>
        <source>The profile %1 has no keys. Add aws_access_key_id and aws_secret_access_key.</source>
        <translation>Das Profil %1 hat keine Schlüssel. aws_access_key_id und aws_secret_access_key ergänzen.</translation>
    </message>
    <message>
        <source>The AWS config file is damaged.</source>
        <translation>Die AWS-Konfigurationsdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The AWS credentials file is damaged.</source>
        <translation>Die AWS-Credentials-Datei ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>BlastLine</name>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>all filtered, nothing selected</source>
        <translation>alle gefilterten, nichts ausgewählt</translation>
    </message>
    <message>
        <source>It asks for the number.</source>
        <translation>Die Anzahl wird abgefragt.</translation>
    </message>
    <message>
        <source>your SSH agent is forwarded</source>
        <translation>Ihr SSH-Agent wird weitergeleitet</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln Host</numerusform>
            <numerusform>%Ln Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an address are skipped</source>
        <translation>
            <numerusform>%Ln ohne Adresse wird übersprungen</numerusform>
            <numerusform>%Ln ohne Adresse werden übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not running are left out</source>
        <translation>
            <numerusform>%Ln nicht laufender ausgelassen</numerusform>
            <numerusform>%Ln nicht laufende ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in production: asks for the number</source>
        <translation>
            <numerusform>%Ln in Produktion: Anzahl wird abgefragt</numerusform>
            <numerusform>%Ln in Produktion: Anzahl wird abgefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln protected: asks for the number</source>
        <translation>
            <numerusform>%Ln geschützt: Anzahl wird abgefragt</numerusform>
            <numerusform>%Ln geschützt: Anzahl wird abgefragt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cache</name>
    <message>
        <source>The kept instances are damaged.</source>
        <translation>Die gespeicherten Instanzen sind beschädigt.</translation>
    </message>
    <message>
        <source>The kept instances are of another version of Maestro.</source>
        <translation>Die gespeicherten Instanzen stammen von einer anderen Maestro-Version.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>it is not a certificate</source>
        <translation>ist kein Zertifikat</translation>
    </message>
    <message>
        <source>it is a certificate for hosts</source>
        <translation>ist ein Zertifikat für Hosts</translation>
    </message>
    <message>
        <source>it was valid until %1 only</source>
        <translation>war nur bis %1 gültig</translation>
    </message>
    <message>
        <source>it is valid from %1 on</source>
        <translation>ist erst ab %1 gültig</translation>
    </message>
</context>
<context>
    <name>Certifier</name>
    <message>
        <source>This host cannot be asked for a certificate.</source>
        <translation>Dieser Host kann nicht nach einem Zertifikat gefragt werden.</translation>
    </message>
    <message>
        <source>known_hosts has no certificate authority for this host.</source>
        <translation>known_hosts nennt keine Zertifizierungsstelle für diesen Host.</translation>
    </message>
    <message>
        <source>The host&apos;s certificate %1, or the authority that signed it (%2), is marked as revoked. The connection was refused.</source>
        <translation>Das Zertifikat %1 des Hosts oder die Stelle, die es unterschrieben hat (%2), ist als widerrufen vermerkt. Die Verbindung wurde abgelehnt.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>No host has a tag.</source>
        <translation>Kein Host hat ein Tag.</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Wie am Anfang</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>User to log in as</source>
        <translation>Benutzer für die Anmeldung</translation>
    </message>
    <message>
        <source>Hosts at once</source>
        <translation>Hosts gleichzeitig</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Etappen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>as each host&apos;s own user</source>
        <translation>als Benutzer des Hosts</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>Eine Etappe</translation>
    </message>
    <message>
        <source>1, then the rest</source>
        <translation>1, dann der Rest</translation>
    </message>
    <message>
        <source>1, 10%, then the rest</source>
        <translation>1, 10&#xa0;%, dann der Rest</translation>
    </message>
    <message>
        <source>Batches of 25%</source>
        <translation>Etappen von 25&#xa0;%</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>None of these hosts is running.</source>
        <translation>Keiner dieser Hosts läuft.</translation>
    </message>
    <message>
        <source>There is no host to run it on.</source>
        <translation>Es gibt keinen Host dafür.</translation>
    </message>
    <message>
        <source>None of these hosts has an address.</source>
        <translation>Keiner dieser Hosts hat eine Adresse.</translation>
    </message>
    <message>
        <source>Type a command first.</source>
        <translation>Zuerst einen Befehl eingeben.</translation>
    </message>
    <message>
        <source>Runs the command (Ctrl+Enter)</source>
        <translation>Führt den Befehl aus (Strg+Enter)</translation>
    </message>
    <message>
        <source>Test on one host</source>
        <translation>Auf einem Host testen</translation>
    </message>
    <message>
        <source>Runs the command on the first of these hosts alone</source>
        <translation>Führt den Befehl nur auf dem ersten dieser Hosts aus</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>Runs it with sudo; Ctrl+Shift+Enter does so once.</source>
        <translation>Führt es mit sudo aus; Strg+Umschalt+Eingabe tut das einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln at once</source>
        <translation>
            <numerusform>%Ln gleichzeitig</numerusform>
            <numerusform>%Ln gleichzeitig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln hosts</source>
        <translation>
            <numerusform>Auf %Ln Host ausführen</numerusform>
            <numerusform>Auf %Ln Hosts ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>as %1 (usual)</source>
        <translation>als %1 (üblich)</translation>
    </message>
    <message>
        <source>Write the whole path of the script, from / or ~/ on.</source>
        <translation>Schreiben Sie den ganzen Pfad des Skripts, ab / oder ~/.</translation>
    </message>
    <message>
        <source>A quote among the arguments of the script is not closed.</source>
        <translation>Ein Anführungszeichen in den Argumenten des Skripts ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation>Argumente von %1</translation>
    </message>
</context>
<context>
    <name>CommandEditor</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Runs on the hosts with Ctrl+Enter. Up and Down walk through the history.</source>
        <translation>Strg+Enter führt ihn auf den Hosts aus. Auf und Ab blättern im Verlauf.</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>--%1 needs a whole number from %2 on, not &quot;%3&quot;.</source>
        <translation>--%1 braucht eine ganze Zahl ab %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--%1 needs NAME=VALUE, not &quot;%2&quot;.</source>
        <translation>--%1 braucht NAME=WERT, nicht „%2“.</translation>
    </message>
    <message>
        <source>--port goes up to 65535.</source>
        <translation>--port geht bis 65535.</translation>
    </message>
    <message>
        <source>--format is text, json or csv, not &quot;%1&quot;.</source>
        <translation>--format ist text, json oder csv, nicht „%1“.</translation>
    </message>
    <message>
        <source>--batches needs sizes like 1,10%,50%, and &quot;%1&quot; is none.</source>
        <translation>--batches braucht Größen wie 1,10%,50%; „%1“ ist keine.</translation>
    </message>
    <message>
        <source>--max-failures needs a number or a percentage, not &quot;%1&quot;.</source>
        <translation>--max-failures braucht eine Zahl oder Prozente, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 does not go with &quot;%2&quot;.</source>
        <translation>--%1 passt nicht zu „%2“.</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>das Fenster</translation>
    </message>
    <message>
        <source>run needs a query before &quot;--&quot;; &quot;all&quot; means every host: maestro run all -- uptime</source>
        <translation>run braucht eine Abfrage vor „--“; „all“ heißt alle Hosts: maestro run all -- uptime</translation>
    </message>
    <message>
        <source>run needs &quot;--&quot; and the command after the query: maestro run %1 -- uptime</source>
        <translation>run braucht „--“ und den Befehl nach der Abfrage: maestro run %1 -- uptime</translation>
    </message>
    <message>
        <source>power needs a query and one of start, stop, reboot, terminate: maestro power name:web-1 stop</source>
        <translation>power braucht eine Abfrage und start, stop, reboot oder terminate: maestro power name:web-1 stop</translation>
    </message>
    <message>
        <source>accounts goes alone, or with: add KIND NAME, test NAME, remove NAME, import [SOURCE].</source>
        <translation>accounts steht allein oder mit: add KIND NAME, test NAME, remove NAME, import [SOURCE].</translation>
    </message>
    <message>
        <source>&quot;--&quot; and a command go with run only.</source>
        <translation>„--“ und ein Befehl gehören nur zu run.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>Try maestro --help.</source>
        <translation>Siehe maestro --help.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Try maestro --help.</source>
        <translation>Es gibt keinen Befehl „%1“. Siehe maestro --help.</translation>
    </message>
    <message>
        <source>copy needs a query and files with --to, or a query with --from and --into. A query of several words goes in quotes: maestro copy &quot;role=web env=test&quot; shop.tar.gz --to /srv/</source>
        <translation>copy braucht eine Abfrage und Dateien mit --to oder eine Abfrage mit --from und --into. Eine Abfrage aus mehreren Wörtern steht in Anführungszeichen: maestro copy &quot;role=web env=test&quot; shop.tar.gz --to /srv/</translation>
    </message>
    <message>
        <source>--interpreter goes with --script.</source>
        <translation>--interpreter gehört zu --script.</translation>
    </message>
    <message>
        <source>--sudo goes with copy --to only.</source>
        <translation>--sudo gehört nur zu copy --to.</translation>
    </message>
    <message>
        <source>--mode, --owner, --backup and --follow go with copy --to only.</source>
        <translation>--mode, --owner, --backup und --follow gibt es nur mit copy --to.</translation>
    </message>
    <message>
        <source>runs %1 needs the number of a run: maestro runs %1 12</source>
        <translation>runs %1 braucht die Nummer eines Laufs: maestro runs %1 12</translation>
    </message>
    <message>
        <source>maestro                                      the window
maestro list  [QUERY]                        the instances
maestro run   QUERY -- COMMAND...            a command on the running instances that match
maestro run   QUERY --script FILE [-- ARGS]  a local script, sent and run
maestro copy  QUERY LOCAL... --to REMOTE     upload files or folders
maestro copy  QUERY --from REMOTE --into DIR download, a folder for each host
maestro runs  [TEXT]                         history
maestro runs  show ID [--host NAME]          what was kept of a run
maestro runs  find ID [--host NAME]          follows what a run with --keep-going has left on its hosts
maestro power QUERY start|stop|reboot|terminate
maestro accounts                             the accounts
maestro accounts add KIND NAME [--set FIELD=VALUE]...   secrets are read from standard input
maestro accounts test NAME | remove NAME | import [SOURCE]
maestro demo                                 hosts on this computer, and the window

Everywhere: --profile DIR  --inventory FILE  --format text|json|csv  --quiet  --verbose
            --help  --version
list, run, copy, power: --partial (go on although an account cannot be read)  --cached (do not ask the clouds)
     and accounts test: --allow-programs (what an inventory or an AWS profile names may run on this computer)
run: --parallel N  --user NAME  --identity FILE  --port N  --jump [USER@]HOST[:PORT],...|none
     (also through a proxy: --jump socks5://[USER@]HOST:PORT)
     --sudo[=USER] (as root or USER)  --pty[=120x40] (a terminal; errors come among the output)
     --keep-input (asks you what a command asks; with --pty always)
     --forward-agent (root of each host can use the keys of your SSH agent meanwhile)
     --keep-going (the command survives a lost connection and is found again; no input, no terminal)
     --timeout SECONDS  --connect-timeout SECONDS  --batches 1,10%,50%  --max-failures N|N%
     --env NAME=VALUE  --stdin FILE  --interpreter PROGRAM (of the script)  --known-hosts FILE
     --dir FOLDER (where it starts)  --umask OCTAL  --login (a login shell, with the person&apos;s profile)
     --accept-new  --group  --labels  --output DIR
     --yes (a command that cannot be undone)  --confirm COUNT (a protected selection)
     Where the command names one of them, or in a script: $MAESTRO_NAME, _ID, _IP, _ACCOUNT, _REGION,
     and $MAESTRO_TAG_x for each tag.
copy: what run has for hosts and limits, and --exclude PATTERN. With --from, * and ? stand for names on the
     host (quote them), and --verify compares the hash of each file (uploads always do).
     With --to: --mode OCTAL  --owner USER[:GROUP] (names or numbers; without a group the user&apos;s own)
     --sudo[=USER] (put in place by root or USER)
     --backup (keep the old file)  --follow (copy what links point to)
     A link that a file would take the place of is replaced; what it leads to stays.

Exit: 0 all ok, 1 a host failed, 2 wrong call, 3 no host matched, 4 an account could not be read,
      5 refused, 130 interrupted.
</source>
        <translation>maestro                                      das Fenster
maestro list  [ABFRAGE]                      die Instanzen
maestro run   ABFRAGE -- BEFEHL...           ein Befehl auf den laufenden Instanzen, die passen
maestro run   ABFRAGE --script DATEI [-- ARGUMENTE]   ein Skript von hier, gesendet und ausgeführt
maestro copy  ABFRAGE DATEI... --to ZIEL     Dateien oder Ordner hochladen
maestro copy  ABFRAGE --from QUELLE --into ORDNER   herunterladen, ein Ordner je Host
maestro runs  [TEXT]                         Verlauf
maestro runs  show NUMMER [--host NAME]      was von einem Lauf aufbewahrt ist
maestro runs  find NUMMER [--host NAME]      begleitet, was ein Lauf mit --keep-going auf den Hosts hat
maestro power ABFRAGE start|stop|reboot|terminate
maestro accounts                             die Konten
maestro accounts add ART NAME [--set FELD=WERT]...   Geheimnisse kommen von der Standardeingabe
maestro accounts test NAME | remove NAME | import [QUELLE]
maestro demo                                 Hosts auf diesem Rechner, und das Fenster

Überall: --profile ORDNER  --inventory DATEI  --format text|json|csv  --quiet  --verbose
         --help  --version
list, run, copy, power: --partial (weitermachen, auch wenn ein Konto nicht zu lesen ist)
     --cached (die Clouds nicht fragen)
     ebenso accounts test: --allow-programs (was ein Inventar oder AWS-Profil nennt, darf hier laufen)
run: --parallel N  --user NAME  --identity DATEI  --port N  --jump [NUTZER@]HOST[:PORT],...|none
     (auch über einen Proxy: --jump socks5://[NUTZER@]HOST:PORT)
     --sudo[=NUTZER] (als root oder NUTZER)  --pty[=120x40] (ein Terminal; Fehler kommen zwischen der Ausgabe)
     --keep-input (fragt Sie, was ein Befehl fragt; mit --pty immer)
     --keep-going (der Befehl übersteht eine abgerissene Verbindung; ohne Eingabe, ohne Terminal)
     --forward-agent (root auf jedem Host kann solange die Schlüssel Ihres SSH-Agenten benutzen)
     --timeout SEKUNDEN  --connect-timeout SEKUNDEN  --batches 1,10%,50%  --max-failures N|N%
     --env NAME=WERT  --stdin DATEI  --interpreter PROGRAMM (des Skripts)  --known-hosts DATEI
     --dir ORDNER (wo er beginnt)  --umask OKTAL  --login (eine Login-Shell, mit dem Profil der Person)
     --accept-new  --group  --labels  --output ORDNER
     --yes (bei unumkehrbarem Befehl)  --confirm ANZAHL (bei geschützter Auswahl)
     Wo der Befehl eines davon nennt, oder in einem Skript: $MAESTRO_NAME, _ID, _IP, _ACCOUNT, _REGION,
     und $MAESTRO_TAG_x für jedes Tag.
copy: was run für Hosts und Grenzen hat, und --exclude MUSTER. Mit --from stehen * und ? für Namen auf dem Host
     (in Anführungszeichen), und --verify vergleicht den Hash jeder Datei (beim Hochladen immer).
     Mit --to: --mode OKTAL  --owner NUTZER[:GRUPPE] (Namen oder Nummern; ohne Gruppe die des Nutzers)
     --sudo[=NUTZER] (root oder NUTZER legt sie an ihren Platz)
     --backup (die alte Datei behalten)  --follow (kopieren, worauf Verweise zeigen)
     Ein Verweis, an dessen Stelle eine Datei kommt, wird ersetzt; worauf er zeigt, bleibt.

Ende: 0 alles gut, 1 ein Host schlug fehl, 2 falscher Aufruf, 3 kein Host passt, 4 ein Konto war nicht zu lesen,
      5 abgelehnt, 130 unterbrochen.
</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command, or paste: fab nodes:ec2,^app sys.run_command:&quot;uptime&quot;</source>
        <translation>Befehl suchen oder einfügen: fab nodes:ec2,^app sys.run_command:&quot;uptime&quot;</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Run “%1” on the hosts of “%2”</source>
        <translation>„%1“ auf den Hosts von „%2“ ausführen</translation>
    </message>
    <message>
        <source>Show the hosts of “%1”</source>
        <translation>Hosts von „%1“ anzeigen</translation>
    </message>
    <message>
        <source>Put “%1” in the command bar</source>
        <translation>„%1“ in die Befehlszeile setzen</translation>
    </message>
    <message>
        <source>from Maestro 2012</source>
        <translation>aus Maestro 2012</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Kein Befehl enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>CommandStepText</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>One NAME=VALUE on each line.</source>
        <translation>Je Zeile ein NAME=WERT.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The command starts there.</source>
        <translation>Dort startet der Befehl.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>A file on this computer that every host gets as standard input.</source>
        <translation>Eine Datei dieses Rechners, die jeder Host als Standardeingabe bekommt.</translation>
    </message>
    <message>
        <source>Login shell</source>
        <translation>Login-Shell</translation>
    </message>
    <message>
        <source>Reads the profile of the user first.</source>
        <translation>Liest zuerst das Profil des Benutzers.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>For commands that ask for one; errors then arrive among the output.</source>
        <translation>Für Befehle, die eines verlangen; Fehler stehen dann in der Ausgabe.</translation>
    </message>
    <message>
        <source>Time-out in seconds</source>
        <translation>Zeitlimit in Sekunden</translation>
    </message>
    <message>
        <source>The command is ended after that time.</source>
        <translation>Danach wird der Befehl beendet.</translation>
    </message>
    <message>
        <source>There is no command to run. Type one.</source>
        <translation>Kein Befehl zum Ausführen. Einen eingeben.</translation>
    </message>
    <message>
        <source>The command contains a NUL character, which no shell takes. Remove it.</source>
        <translation>Der Befehl enthält ein NUL-Zeichen, das keine Shell annimmt. Entfernen.</translation>
    </message>
    <message>
        <source>The command gave no status.</source>
        <translation>Der Befehl lieferte keinen Status.</translation>
    </message>
    <message>
        <source>The command was ended by signal %1.</source>
        <translation>Der Befehl wurde durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>The command ended with exit status %1.</source>
        <translation>Der Befehl endete mit Exit-Status %1.</translation>
    </message>
    <message>
        <source>“%1” is no umask. Write an octal number like 027.</source>
        <translation>„%1“ ist keine umask. Schreiben Sie eine Oktalzahl wie 027.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>A file on this computer that is sent to every host and run there in place of a command.</source>
        <translation>Eine Datei auf diesem Rechner, die an jeden Host gesendet und dort statt eines Befehls ausgeführt wird.</translation>
    </message>
    <message>
        <source>Arguments of the script</source>
        <translation>Argumente des Skripts</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Eines je Zeile.</translation>
    </message>
    <message>
        <source>Interpreter of the script</source>
        <translation>Interpreter des Skripts</translation>
    </message>
    <message>
        <source>Without one, the first line of the script says it.</source>
        <translation>Ohne Angabe sagt es die erste Zeile des Skripts.</translation>
    </message>
    <message>
        <source>Umask</source>
        <translation>Umask</translation>
    </message>
    <message>
        <source>Which rights new files do not get.</source>
        <translation>Welche Rechte neue Dateien nicht bekommen.</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>true for root, or the name of another user.</source>
        <translation>true für root, oder der Name eines anderen Benutzers.</translation>
    </message>
    <message>
        <source>Answer prompts</source>
        <translation>Rückfragen beantworten</translation>
    </message>
    <message>
        <source>Keeps the input open and puts what the command asks to you.</source>
        <translation>Hält die Eingabe offen und legt Ihnen vor, was der Befehl fragt.</translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation>Agent weiterleiten</translation>
    </message>
    <message>
        <source>While the command runs, root of each host can use the keys of your SSH agent.</source>
        <translation>Während der Befehl läuft, kann root auf jedem Host die Schlüssel Ihres SSH-Agenten benutzen.</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>The command goes on when the connection is lost, and is found again. It gets no input and no terminal.</source>
        <translation>Der Befehl läuft weiter, wenn die Verbindung abreißt, und wird wiedergefunden. Er bekommt keine Eingabe und kein Terminal.</translation>
    </message>
    <message>
        <source>A command that keeps going when the connection is lost gets no input and no terminal. Leave those out, or do not keep it going.</source>
        <translation>Ein Befehl, der bei abgerissener Verbindung weiterläuft, bekommt keine Eingabe und kein Terminal. Lassen Sie beides weg, oder lassen Sie ihn nicht weiterlaufen.</translation>
    </message>
</context>
<context>
    <name>CommandTask</name>
    <message>
        <source>The command contains a NUL character, which no shell can be given.</source>
        <translation>Der Befehl enthält ein NUL-Zeichen, das keine Shell annimmt.</translation>
    </message>
    <message>
        <source>Stopped before it ended.</source>
        <translation>Vor dem Ende gestoppt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not begin the command within %n second(s).</source>
        <translation>
            <numerusform>%1 hat den Befehl nicht innerhalb von %n Sekunde begonnen.</numerusform>
            <numerusform>%1 hat den Befehl nicht innerhalb von %n Sekunden begonnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The command did not end within %n second(s) and was told to.</source>
        <translation>
            <numerusform>Der Befehl endete nicht innerhalb von %n Sekunde und wurde dazu aufgefordert.</numerusform>
            <numerusform>Der Befehl endete nicht innerhalb von %n Sekunden und wurde dazu aufgefordert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives no terminal: %2</source>
        <translation>%1 gibt kein Terminal: %2</translation>
    </message>
    <message>
        <source>%1 would not run a command: %2</source>
        <translation>%1 führt keinen Befehl aus: %2</translation>
    </message>
    <message>
        <source>The output of %1 could not be kept any further, so the command was told to end: %2</source>
        <translation>Die Ausgabe von %1 ließ sich nicht weiter speichern; der Befehl wurde zum Beenden aufgefordert: %2</translation>
    </message>
    <message>
        <source>The command ended with exit status %1.</source>
        <translation>Der Befehl endete mit Exit-Status %1.</translation>
    </message>
    <message>
        <source>The command was ended by the signal %1.</source>
        <translation>Der Befehl wurde durch das Signal %1 beendet.</translation>
    </message>
    <message>
        <source>%1 closed the channel without saying how the command ended.</source>
        <translation>%1 hat den Kanal geschlossen, ohne das Ergebnis des Befehls zu melden.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. The command may still run there.</source>
        <translation>Die Verbindung zu %1 ist abgerissen. Der Befehl läuft dort vielleicht noch.</translation>
    </message>
    <message>
        <source>The command shows its output page by page and waits for a key.</source>
        <translation>Der Befehl zeigt seine Ausgabe seitenweise und wartet auf eine Taste.</translation>
    </message>
    <message>
        <source>The command waits for an answer.</source>
        <translation>Der Befehl wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>sudo on %1 wants a terminal, so the command got one: errors come among the output.</source>
        <translation>sudo auf %1 verlangt ein Terminal, deshalb hat der Befehl eines bekommen: Fehler stehen in der Ausgabe.</translation>
    </message>
    <message>
        <source>The command ended (%2), and then the connection to %1 was lost: the end of its output may be missing.</source>
        <translation>Der Befehl war zu Ende (%2), dann ist die Verbindung zu %1 abgerissen: Das Ende seiner Ausgabe fehlt vielleicht.</translation>
    </message>
    <message>
        <source>%1 is reached again, and the command was found.</source>
        <translation>%1 ist wieder erreichbar, und der Befehl wurde gefunden.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost (%2). The command goes on there and is looked for.</source>
        <translation>Die Verbindung zu %1 ist abgerissen (%2). Der Befehl läuft dort weiter und wird gesucht.</translation>
    </message>
    <message>
        <source>The command on %1 left no exit status: it was killed there, or the host has started anew.</source>
        <translation>Der Befehl auf %1 hat keinen Rückgabewert hinterlassen: Er wurde dort abgebrochen, oder der Host ist neu gestartet.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost and the command was not found again. It may still run there; its output is kept in ~/.cache/maestro/kept/%2.</source>
        <translation>Die Verbindung zu %1 ist abgerissen, und der Befehl wurde nicht wiedergefunden. Er läuft dort vielleicht noch; seine Ausgabe liegt in ~/.cache/maestro/kept/%2.</translation>
    </message>
    <message>
        <source>Stopped while the connection to %1 was lost, so the command could not be told to end.</source>
        <translation>Gestoppt, während die Verbindung zu %1 abgerissen war; der Befehl konnte also nicht beendet werden.</translation>
    </message>
    <message>
        <source>There is no record of the command on %1: it never began there, or its output was fetched and cleared away.</source>
        <translation>Auf %1 ist der Befehl nicht verzeichnet: Er hat dort nie begonnen, oder seine Ausgabe wurde schon geholt und weggeräumt.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Mark differences to the largest group</source>
        <translation>Unterschiede zur größten Gruppe zeigen</translation>
    </message>
    <message>
        <source>Back to all groups</source>
        <translation>Zurück zu allen Gruppen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show only the chosen groups, with their differences</source>
        <translation>Nur die gewählten Gruppen mit ihren Unterschieden zeigen</translation>
    </message>
    <message>
        <source>Choose two groups; one is compared with the largest</source>
        <translation>Zwei Gruppen wählen; eine wird mit der größten verglichen</translation>
    </message>
    <message>
        <source>− is missing in the lower group, + is only there</source>
        <translation>− fehlt in der unteren Gruppe, + gibt es nur dort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups chosen</source>
        <translation>
            <numerusform>%Ln Gruppe gewählt</numerusform>
            <numerusform>%Ln Gruppen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all output</source>
        <translation>Alle Ausgaben durchsuchen</translation>
    </message>
    <message>
        <source>Shows the hosts whose output has it (Ctrl+F); F3 leads on</source>
        <translation>Zeigt die Hosts, deren Ausgabe es enthält (Strg+F); F3 führt weiter</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln host(s)</source>
        <translation>
            <numerusform>auf %Ln Host</numerusform>
            <numerusform>auf %Ln Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>hosts here</source>
        <translation>Hosts hier</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>Tab takes</source>
        <translation>Tab übernimmt</translation>
    </message>
    <message>
        <source>Enter applies</source>
        <translation>Enter wendet an</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>The run could not be written down, so nothing was begun.</source>
        <translation>Der Lauf ließ sich nicht protokollieren; nichts wurde begonnen.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde gestoppt.</translation>
    </message>
    <message>
        <source>It was not begun: the run was stopped.</source>
        <translation>Nicht begonnen: Der Lauf wurde gestoppt.</translation>
    </message>
    <message>
        <source>It was not begun: this host was stopped.</source>
        <translation>Nicht begonnen: Dieser Host wurde gestoppt.</translation>
    </message>
    <message numerus="yes">
        <source>It was not begun: more than %Ln hosts had failed.</source>
        <translation>
            <numerusform>Nicht begonnen: Mehr als %Ln Host war fehlgeschlagen.</numerusform>
            <numerusform>Nicht begonnen: Mehr als %Ln Hosts waren fehlgeschlagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CopyButtons</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CopyText</name>
    <message>
        <source>There is no file %1 on this computer.</source>
        <translation>Auf diesem Rechner gibt es keine Datei %1.</translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation>%1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>Copy %1 from the hosts</source>
        <translation>%1 von den Hosts kopieren</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message numerus="yes">
        <source>%n file(s) there already</source>
        <translation>
            <numerusform>%n Datei schon da</numerusform>
            <numerusform>%n Dateien schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) left out</source>
        <translation>
            <numerusform>%n Name ausgelassen</numerusform>
            <numerusform>%n Namen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not checked by hash</source>
        <translation>
            <numerusform>%n Datei nicht am Hash geprüft</numerusform>
            <numerusform>%n Dateien nicht am Hash geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvInventoryText</name>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation>Zeile %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>Line %1: %2 has no address that can be connected to.</source>
        <translation>Zeile %1: %2 hat keine Adresse, zu der sich verbinden lässt.</translation>
    </message>
    <message>
        <source>Line %1: %2 is there more than once.</source>
        <translation>Zeile %1: %2 kommt mehrfach vor.</translation>
    </message>
    <message>
        <source>The table has no column name, host, address or ip (line 1).</source>
        <translation>Die Tabelle hat keine Spalte name, host, address oder ip (Zeile 1).</translation>
    </message>
</context>
<context>
    <name>CsvText</name>
    <message>
        <source>the quote is not closed</source>
        <translation>Anführungszeichen nicht geschlossen</translation>
    </message>
    <message>
        <source>there is text after a closing quote</source>
        <translation>nach schließendem Anführungszeichen steht Text</translation>
    </message>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation>Zeile %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>The header cannot be read: %1</source>
        <translation>Die Kopfzeile ist nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %n columns</source>
        <translation>
            <numerusform>Die Tabelle hat mehr als %n Spalte</numerusform>
            <numerusform>Die Tabelle hat mehr als %n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no header</source>
        <translation>Die Tabelle hat keine Kopfzeile</translation>
    </message>
    <message>
        <source>The table has more than 100,000 rows</source>
        <translation>Die Tabelle hat mehr als 100.000 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>it has %n cells, more than the header</source>
        <translation>
            <numerusform>sie hat %n Zelle, mehr als die Kopfzeile</numerusform>
            <numerusform>sie hat %n Zellen, mehr als die Kopfzeile</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Latin-1.</source>
        <translation>Die Datei ist kein UTF-8; sie wurde als Latin-1 gelesen.</translation>
    </message>
</context>
<context>
    <name>Danger</name>
    <message>
        <source>rm -r on a top folder deletes a whole system.</source>
        <translation>rm -r auf oberster Ebene löscht ein ganzes System.</translation>
    </message>
    <message>
        <source>This command erases a file system.</source>
        <translation>Dieser Befehl löscht ein Dateisystem.</translation>
    </message>
    <message>
        <source>This command changes partitions.</source>
        <translation>Dieser Befehl ändert Partitionen.</translation>
    </message>
    <message>
        <source>dd writes straight to a device.</source>
        <translation>dd schreibt direkt auf ein Gerät.</translation>
    </message>
    <message>
        <source>The output would overwrite a device.</source>
        <translation>Die Ausgabe würde ein Gerät überschreiben.</translation>
    </message>
    <message>
        <source>This command stops or restarts the hosts.</source>
        <translation>Dieser Befehl stoppt die Hosts oder startet sie neu.</translation>
    </message>
    <message>
        <source>This is a fork bomb.</source>
        <translation>Das ist eine Forkbombe.</translation>
    </message>
    <message>
        <source>This changes the rights of every file on the hosts.</source>
        <translation>Das ändert die Rechte aller Dateien auf den Hosts.</translation>
    </message>
    <message>
        <source>This may cut off the connection to the hosts.</source>
        <translation>Das kann die Verbindung zu den Hosts kappen.</translation>
    </message>
    <message>
        <source>This ends every process on the hosts.</source>
        <translation>Das beendet alle Prozesse auf den Hosts.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Copy ssh command</source>
        <translation>ssh-Befehl kopieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close the details (Enter opens them)</source>
        <translation>Details schließen (Enter öffnet sie)</translation>
    </message>
    <message>
        <source>No host is chosen.</source>
        <translation>Kein Host gewählt.</translation>
    </message>
    <message>
        <source>%1, launched %2 ago</source>
        <translation>%1, gestartet vor %2</translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation>%1 stoppen&#xa0;…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Reboot %1…</source>
        <translation>%1 neu starten&#xa0;…</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Terminate %1…</source>
        <translation>%1 terminieren&#xa0;…</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>Terminieren</translation>
    </message>
    <message>
        <source>This host has no address that SSH could use.</source>
        <translation>Dieser Host hat keine Adresse für SSH.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Balancer %1: %2</source>
        <translation>Load-Balancer %1: %2</translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation>Letzter Lauf: %1</translation>
    </message>
    <message>
        <source>Open shell</source>
        <translation>Shell öffnen</translation>
    </message>
    <message>
        <source>A terminal on this host (Ctrl+T)</source>
        <translation>Ein Terminal auf diesem Host (Strg+T)</translation>
    </message>
    <message>
        <source>The line for a shell of yours that reaches this host as Maestro does</source>
        <translation>Die Zeile für Ihre eigene Shell, die diesen Host so erreicht, wie Maestro es tut</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message numerus="yes">
        <source>There are more than %n files, so nothing more is copied.</source>
        <translation>
            <numerusform>Es ist mehr als %n Datei, daher wird nichts weiter kopiert.</numerusform>
            <numerusform>Es sind mehr als %n Dateien, daher wird nichts weiter kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are larger than the limit of %1 bytes, so nothing more is copied.</source>
        <translation>Die Dateien sind größer als die Grenze von %1 Bytes, daher wird nichts weiter kopiert.</translation>
    </message>
    <message>
        <source>Nothing on the host fits %1, where * and ? stand for parts of names.</source>
        <translation>Auf dem Host passt nichts auf %1; * und ? stehen darin für Teile von Namen.</translation>
    </message>
    <message>
        <source>Nothing on the host fits %1, where * and ? stand for parts of names, and is not left out.</source>
        <translation>Auf dem Host passt nichts auf %1, das nicht ausgelassen wird; * und ? stehen darin für Teile von Namen.</translation>
    </message>
</context>
<context>
    <name>DownloadDialog</name>
    <message>
        <source>Compare the hash of each file with the host&apos;s</source>
        <translation>Den Hash jeder Datei mit dem des Hosts vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>Copy from %Ln hosts</source>
        <translation>
            <numerusform>Von %Ln Host kopieren</numerusform>
            <numerusform>Von %Ln Hosts kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy files from %Ln hosts</source>
        <translation>
            <numerusform>Dateien von %Ln Host kopieren</numerusform>
            <numerusform>Dateien von %Ln Hosts kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Path on the hosts</source>
        <translation>Pfad auf den Hosts</translation>
    </message>
    <message>
        <source>A file or a folder; * and ? stand for any part of a name.</source>
        <translation>Eine Datei oder ein Ordner; * und ? stehen für Teile von Namen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Each host gets a folder of its own in it.</source>
        <translation>Jeder Host bekommt darin einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Folder here</source>
        <translation>Ordner hier</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Names or patterns, with blanks between them; * and ? stand for any part of a name.</source>
        <translation>Namen oder Muster, durch Leerzeichen getrennt; * und ? stehen für Teile von Namen.</translation>
    </message>
    <message>
        <source>Folder for the files of the hosts</source>
        <translation>Ordner für die Dateien der Hosts</translation>
    </message>
    <message>
        <source>Say first which files.</source>
        <translation>Sagen Sie erst, welche Dateien.</translation>
    </message>
    <message>
        <source>Write the whole path of the folder here, from / or ~/ on.</source>
        <translation>Schreiben Sie den ganzen Pfad des Ordners hier, ab / oder ~/.</translation>
    </message>
</context>
<context>
    <name>DownloadFile</name>
    <message>
        <source>%1 came with other contents than it has on the host: it was changed meanwhile. Copy it again.</source>
        <translation>%1 kam mit anderem Inhalt an, als es auf dem Host hat: Es wurde inzwischen geändert. Noch einmal kopieren.</translation>
    </message>
</context>
<context>
    <name>DownloadStepText</name>
    <message>
        <source>Folder of a host</source>
        <translation>Ordner eines Hosts</translation>
    </message>
    <message>
        <source>Called as the host</source>
        <translation>Heißt wie der Host</translation>
    </message>
    <message>
        <source>Called as its account and number</source>
        <translation>Heißt wie Konto und Nummer</translation>
    </message>
    <message>
        <source>File or folder there</source>
        <translation>Datei oder Ordner dort</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>In den Ordner</translation>
    </message>
    <message>
        <source>A folder on this computer; each host gets one of its own in it.</source>
        <translation>Ein Ordner auf diesem Rechner; jeder Host bekommt darin einen eigenen.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Bytes from each host; more than that fails.</source>
        <translation>Bytes von jedem Host; mehr als das schlägt fehl.</translation>
    </message>
    <message>
        <source>Everything anew</source>
        <translation>Alles neu</translation>
    </message>
    <message>
        <source>Time-out in seconds</source>
        <translation>Zeitgrenze in Sekunden</translation>
    </message>
    <message>
        <source>The copy is ended after that time.</source>
        <translation>Danach wird das Kopieren beendet.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>There is nothing to download. Name a path on the host.</source>
        <translation>Es gibt nichts herunterzuladen. Nennen Sie einen Pfad auf dem Host.</translation>
    </message>
    <message>
        <source>The download has no folder to go into. Name one on this computer.</source>
        <translation>Für das Herunterladen fehlt der Ordner. Nennen Sie einen auf diesem Rechner.</translation>
    </message>
    <message>
        <source>“%1” is no number of bytes.</source>
        <translation>„%1“ ist keine Anzahl von Bytes.</translation>
    </message>
    <message>
        <source>“%1” does not name a host&apos;s folder. Use name or key.</source>
        <translation>„%1“ benennt keinen Ordner eines Hosts. Schreiben Sie name oder key.</translation>
    </message>
    <message>
        <source>The path on the host; * and ? stand for names there.</source>
        <translation>Der Pfad auf dem Host; * und ? stehen dort für Namen.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>By its size</source>
        <translation>An der Größe</translation>
    </message>
    <message>
        <source>By its hash</source>
        <translation>Am Hash</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Names or patterns, one on each line.</source>
        <translation>Namen oder Muster, je Zeile eines.</translation>
    </message>
    <message>
        <source>“%1” is no way to check a file. Use sha256 or size.</source>
        <translation>„%1“ ist keine Art, eine Datei zu prüfen. sha256 oder size angeben.</translation>
    </message>
    <message>
        <source>Also what is here already and the same.</source>
        <translation>Auch was schon hier und gleich ist.</translation>
    </message>
</context>
<context>
    <name>Ec2</name>
    <message>
        <source>Amazon EC2</source>
        <translation>Amazon EC2</translation>
    </message>
    <message>
        <source>While it is stopped, its disks are still billed.</source>
        <translation>Auch gestoppt werden die Datenträger weiter berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this machine is %n minutes slow. Set it right.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners geht %n Minute nach. Richtig stellen.</numerusform>
            <numerusform>Die Uhr dieses Rechners geht %n Minuten nach. Richtig stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this machine is %n minutes fast. Set it right.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners geht %n Minute vor. Richtig stellen.</numerusform>
            <numerusform>Die Uhr dieses Rechners geht %n Minuten vor. Richtig stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The instance %1 is gone.</source>
        <translation>Die Instanz %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is protected against being stopped. Take the stop protection away at AWS first.</source>
        <translation>%1 ist gegen Stoppen geschützt. Zuerst den Stoppschutz bei AWS aufheben.</translation>
    </message>
    <message>
        <source>%1 is protected against being terminated. Take the termination protection away at AWS first.</source>
        <translation>%1 ist gegen Terminieren geschützt. Zuerst den Terminierungsschutz bei AWS aufheben.</translation>
    </message>
    <message>
        <source>It is terminated.</source>
        <translation>Bereits terminiert.</translation>
    </message>
    <message>
        <source>It is being terminated.</source>
        <translation>Wird gerade terminiert.</translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation>Läuft bereits.</translation>
    </message>
    <message>
        <source>It can be started once it has stopped.</source>
        <translation>Starten geht erst, wenn die Instanz gestoppt ist.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Läuft nicht.</translation>
    </message>
    <message>
        <source>Its root device is an instance store, which is lost on stopping: it can only be rebooted or terminated.</source>
        <translation>Das Root-Gerät ist ein Instance Store, der beim Stoppen verloren geht: nur Neustart oder Terminieren möglich.</translation>
    </message>
    <message>
        <source>It belongs to the Auto Scaling group %1, which may replace it.</source>
        <translation>Die Instanz gehört zur Auto-Scaling-Gruppe %1, die sie ersetzen kann.</translation>
    </message>
    <message>
        <source>It is a spot instance: only one with a persistent request can be stopped, and it may not come back.</source>
        <translation>Spot-Instanz: Nur mit persistenter Anforderung lässt sie sich stoppen, und vielleicht kommt sie nicht wieder.</translation>
    </message>
    <message>
        <source>Its public address changes when it starts again, unless it is an Elastic IP.</source>
        <translation>Die öffentliche Adresse ändert sich beim nächsten Start, außer bei einer Elastic IP.</translation>
    </message>
    <message>
        <source>The account is reached without encryption: its consoles prove nothing.</source>
        <translation>Das Konto wird unverschlüsselt erreicht: Seine Konsolen beweisen nichts.</translation>
    </message>
</context>
<context>
    <name>Ec2AccountText</name>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>A profile is read from ~/.aws each time; nothing of it is stored.</source>
        <translation>Ein Profil wird jedes Mal aus ~/.aws gelesen; nichts davon wird gespeichert.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Profile of the AWS command line</source>
        <translation>Profil der AWS-Befehlszeile</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>It is kept in the keychain and nowhere else.</source>
        <translation>Liegt nur im Schlüsselbund und nirgends sonst.</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>Only temporary keys have one. When it ends, the account must be given a new one.</source>
        <translation>Nur temporäre Schlüssel haben eines. Läuft es ab, braucht das Konto ein neues.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The name in ~/.aws/credentials or ~/.aws/config.</source>
        <translation>Der Name in ~/.aws/credentials oder ~/.aws/config.</translation>
    </message>
    <message>
        <source>Then assume role</source>
        <translation>Dann Rolle annehmen</translation>
    </message>
    <message>
        <source>The keys are only used to take on this role.</source>
        <translation>Die Schlüssel dienen nur dazu, diese Rolle anzunehmen.</translation>
    </message>
    <message>
        <source>none; for example arn:aws:iam::...:role/ops</source>
        <translation>keine; zum Beispiel arn:aws:iam::...:role/ops</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Some roles of other companies ask for it.</source>
        <translation>Manche Rollen anderer Firmen verlangen sie.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Leave it empty to list all regions that are enabled for the account.</source>
        <translation>Leer lassen, um alle für das Konto aktivierten Regionen aufzulisten.</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet wird</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>Heimatregion</translation>
    </message>
    <message>
        <source>Where Maestro signs in and asks which regions there are.</source>
        <translation>Wo Maestro sich anmeldet und die Regionen erfragt.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>One address for all regions, of a private cloud that speaks as EC2 does. Leave it empty for Amazon.</source>
        <translation>Eine Adresse für alle Regionen, für eine private Cloud, die wie EC2 spricht. Für Amazon leer lassen.</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>Der Weg dorthin</translation>
    </message>
    <message>
        <source>Allow a connection without encryption</source>
        <translation>Unverschlüsselte Verbindung erlauben</translation>
    </message>
    <message>
        <source>Anybody on the way can then read what the account lists. Never needed for Amazon.</source>
        <translation>Jeder auf dem Weg kann dann mitlesen, was das Konto auflistet. Für Amazon nie nötig.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Write system, none, http://host:port or socks5://host:port.</source>
        <translation>system, none, http://host:port oder socks5://host:port angeben.</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>Only for a proxy that asks for one; its user stands in the address, as in http://user@host:3128.</source>
        <translation>Nur für einen Proxy, der eines verlangt; der Benutzer steht in der Adresse, wie in http://user@host:3128.</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A PEM file of authorities to trust as well, as a company&apos;s proxy or a private cloud needs it.</source>
        <translation>PEM-Datei weiterer vertrauenswürdiger CAs, wie sie ein Firmenproxy oder eine private Cloud braucht.</translation>
    </message>
    <message>
        <source>%1 is not the name of a region. Write it like eu-west-1.</source>
        <translation>%1 ist kein Regionsname. Schreibweise wie eu-west-1.</translation>
    </message>
    <message>
        <source>The endpoint is no address. Write it like https://cloud.example.com/.</source>
        <translation>Der Endpunkt ist keine Adresse. Schreibweise wie https://cloud.example.com/.</translation>
    </message>
    <message>
        <source>The endpoint has more than host, port and path. Leave the rest out.</source>
        <translation>Der Endpunkt hat mehr als Host, Port und Pfad. Den Rest weglassen.</translation>
    </message>
    <message>
        <source>The endpoint is not encrypted. Write https, or allow a connection without encryption.</source>
        <translation>Der Endpunkt ist unverschlüsselt. https schreiben oder eine unverschlüsselte Verbindung erlauben.</translation>
    </message>
    <message>
        <source>The access key ID is missing. Enter it in the account.</source>
        <translation>Die Zugriffsschlüssel-ID fehlt. Im Konto eingeben.</translation>
    </message>
    <message>
        <source>The secret access key is missing. Enter it in the account.</source>
        <translation>Der geheime Zugriffsschlüssel fehlt. Im Konto eingeben.</translation>
    </message>
    <message>
        <source>The role is no ARN. Write it like arn:aws:iam::123456789012:role/ops.</source>
        <translation>Die Rolle ist kein ARN. Schreibweise wie arn:aws:iam::123456789012:role/ops.</translation>
    </message>
    <message>
        <source>The home region is not the name of a region. Write it like eu-west-1.</source>
        <translation>Die Heimatregion ist kein Regionsname. Schreibweise wie eu-west-1.</translation>
    </message>
    <message>
        <source>Certificate of the endpoint</source>
        <translation>Zertifikat des Endpunkts</translation>
    </message>
    <message>
        <source>The SHA-256 fingerprint of the one certificate to trust there, for an endpoint that no authority vouches for. Leave it empty for Amazon.</source>
        <translation>Der SHA-256-Fingerabdruck des einen Zertifikats, dem dort zu trauen ist, für einen Endpunkt, für den keine Stelle bürgt. Für Amazon leer lassen.</translation>
    </message>
    <message>
        <source>The fingerprint is none of SHA-256: that has 64 hexadecimal digits, with colons or without.</source>
        <translation>Der Fingerabdruck ist keiner von SHA-256: Der hat 64 hexadezimale Ziffern, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>A fingerprint goes with an endpoint of your own. Name the endpoint, or leave the fingerprint out.</source>
        <translation>Ein Fingerabdruck gehört zu einem eigenen Endpunkt. Nennen Sie den Endpunkt, oder lassen Sie den Fingerabdruck weg.</translation>
    </message>
</context>
<context>
    <name>Ec2Check</name>
    <message>
        <source>list regions</source>
        <translation>Regionen auflisten</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Name the regions in the account, or allow ec2:DescribeRegions.</source>
        <translation>Regionen im Konto nennen oder ec2:DescribeRegions erlauben.</translation>
    </message>
    <message numerus="yes">
        <source>yes, %n regions</source>
        <translation>
            <numerusform>ja, %n Region</numerusform>
            <numerusform>ja, %n Regionen</numerusform>
        </translation>
    </message>
    <message>
        <source>list instances</source>
        <translation>Instanzen auflisten</translation>
    </message>
    <message numerus="yes">
        <source>yes, %n hosts</source>
        <translation>
            <numerusform>ja, %n Host</numerusform>
            <numerusform>ja, %n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>yes, more than %n hosts</source>
        <translation>
            <numerusform>ja, mehr als %n Host</numerusform>
            <numerusform>ja, mehr als %n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>start instances</source>
        <translation>Instanzen starten</translation>
    </message>
    <message>
        <source>stop instances</source>
        <translation>Instanzen stoppen</translation>
    </message>
    <message>
        <source>reboot instances</source>
        <translation>Instanzen neu starten</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n Region</numerusform>
            <numerusform>%n Regionen</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Ec2ReplyText</name>
    <message>
        <source>The answer of EC2 is cut off or damaged. Try again.</source>
        <translation>Die Antwort von EC2 ist abgeschnitten oder beschädigt. Erneut versuchen.</translation>
    </message>
    <message>
        <source>EC2 answered something else than was asked for. Check the endpoint of the account.</source>
        <translation>EC2 hat etwas anderes geantwortet als gefragt. Endpunkt des Kontos prüfen.</translation>
    </message>
    <message>
        <source>The answer of EC2 holds an instance without an ID. Check the endpoint.</source>
        <translation>Die Antwort von EC2 enthält eine Instanz ohne ID. Endpunkt prüfen.</translation>
    </message>
    <message>
        <source>EC2 answered with the console of another instance.</source>
        <translation>EC2 hat mit der Konsole einer anderen Instanz geantwortet.</translation>
    </message>
</context>
<context>
    <name>EmptyResult</name>
    <message>
        <source>Reading the hosts…</source>
        <translation>Hosts werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Those of the last time appear at once, the others as their clouds answer.</source>
        <translation>Die vom letzten Mal erscheinen sofort, die anderen mit den Antworten ihrer Clouds.</translation>
    </message>
    <message>
        <source>Asking the clouds…</source>
        <translation>Clouds werden abgefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Hosts appear here region by region.</source>
        <translation>Hosts erscheinen hier Region für Region.</translation>
    </message>
    <message>
        <source>Your accounts hold no hosts.</source>
        <translation>Die Konten enthalten keine Hosts.</translation>
    </message>
    <message>
        <source>If that is a surprise, the sources at the left say what went wrong.</source>
        <translation>Falls das überrascht: Die Quellen links zeigen, was schiefging.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>No host matches.</source>
        <translation>Kein Host passt.</translation>
    </message>
    <message>
        <source>Show all hosts</source>
        <translation>Alle Hosts anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 (%Ln hosts)</source>
        <translation>
            <numerusform>Ohne %1 (%Ln Host)</numerusform>
            <numerusform>Ohne %1 (%Ln Hosts)</numerusform>
        </translation>
    </message>
    <message>
        <source>Maestro lists your machines and runs commands on many of them at once. It speaks to your clouds and hosts directly; nothing goes anywhere else.</source>
        <translation>Maestro listet Maschinen auf und führt Befehle auf vielen zugleich aus. Es spricht direkt mit Clouds und Hosts; nichts geht anderswohin.</translation>
    </message>
</context>
<context>
    <name>Execution</name>
    <message>
        <source>The input %1 cannot be read: %2.</source>
        <translation>Die Eingabe %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Wurde gestoppt.</translation>
    </message>
    <message>
        <source>The input %1 gives more than 64 MiB. Save it as a file first.</source>
        <translation>Die Eingabe %1 liefert mehr als 64 MiB. Speichern Sie sie zuerst als Datei.</translation>
    </message>
    <message>
        <source>The script %1 cannot be read: %2.</source>
        <translation>Das Skript %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The script %1 is larger than 4 MiB. Copy it to the hosts and run it there.</source>
        <translation>Das Skript %1 ist größer als 4 MiB. Kopieren Sie es auf die Hosts und führen Sie es dort aus.</translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>Stopped before it began.</source>
        <translation>Vor dem Beginn gestoppt.</translation>
    </message>
</context>
<context>
    <name>ExportWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>FileCopies</name>
    <message numerus="yes">
        <source>%Ln are not running and left out.</source>
        <translation>
            <numerusform>%Ln läuft nicht und bleibt außen vor.</numerusform>
            <numerusform>%Ln laufen nicht und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no address and are left out.</source>
        <translation>
            <numerusform>%Ln hat keine Adresse und bleibt außen vor.</numerusform>
            <numerusform>%Ln haben keine Adresse und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>No host to copy files to or from</source>
        <translation>Kein Host für Dateien</translation>
    </message>
    <message>
        <source>Select the hosts first.</source>
        <translation>Wählen Sie zuerst die Hosts aus.</translation>
    </message>
    <message>
        <source>Copy files to hosts</source>
        <translation>Dateien auf Hosts kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation>%1 nach %2 kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy this to %Ln hosts?</source>
        <translation>
            <numerusform>Dies auf %Ln Host kopieren?</numerusform>
            <numerusform>Dies auf %Ln Hosts kopieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are protected.</source>
        <translation>
            <numerusform>%Ln davon ist geschützt.</numerusform>
            <numerusform>%Ln davon sind geschützt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy to %Ln hosts</source>
        <translation>
            <numerusform>Auf %Ln Host kopieren</numerusform>
            <numerusform>Auf %Ln Hosts kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of hosts (%1):</source>
        <translation>Anzahl der Hosts eingeben (%1):</translation>
    </message>
    <message>
        <source>Copy %1 from the hosts</source>
        <translation>%1 von den Hosts kopieren</translation>
    </message>
    <message>
        <source>Copy a folder to hosts</source>
        <translation>Ordner auf Hosts kopieren</translation>
    </message>
</context>
<context>
    <name>FileInventory</name>
    <message>
        <source>SSH configuration</source>
        <translation>SSH-Konfiguration</translation>
    </message>
    <message>
        <source>Every name on a Host line becomes a host. Nothing in the file is run.</source>
        <translation>Jeder Name einer Host-Zeile wird ein Host. Nichts in der Datei wird ausgeführt.</translation>
    </message>
    <message>
        <source>Ansible inventory</source>
        <translation>Ansible-Inventar</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>The first row names the columns: name, address, port, user, tags and others.</source>
        <translation>Die erste Zeile nennt die Spalten: name, address, port, user, tags und andere.</translation>
    </message>
    <message>
        <source>List of hosts</source>
        <translation>Host-Liste</translation>
    </message>
    <message>
        <source>One [user@]host[:port] a line.</source>
        <translation>Je Zeile ein [user@]host[:port].</translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with / or ~/.</source>
        <translation>Vollständigen Dateipfad angeben, beginnend mit / oder ~/.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 is no longer in %2.</source>
        <translation>%1 ist nicht mehr in %2.</translation>
    </message>
    <message numerus="yes">
        <source>yes, %n hosts</source>
        <translation>
            <numerusform>ja, %n Host</numerusform>
            <numerusform>ja, %n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>read the file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>An INI, YAML or JSON file, a program that prints one, or a folder of them. You are asked before a program is run; plugins are not.</source>
        <translation>Eine INI-, YAML- oder JSON-Datei, ein Programm, das eine ausgibt, oder ein Ordner davon. Vor dem Ausführen eines Programms werden Sie gefragt; Plugins werden nicht ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more remarks about this file.</source>
        <translation>
            <numerusform>Es gibt noch %n Anmerkung zu dieser Datei.</numerusform>
            <numerusform>Es gibt noch %n Anmerkungen zu dieser Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>Maestro lists your machines and runs commands on many of them at once. It speaks to your clouds and hosts directly; nothing goes anywhere else.</source>
        <translation>Maestro listet Maschinen auf und führt Befehle auf vielen zugleich aus. Es spricht direkt mit Clouds und Hosts; nichts geht anderswohin.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>A cloud or a list of hosts. Test it before you save; hosts appear region by region.</source>
        <translation>Eine Cloud oder Host-Liste. Vor dem Speichern testen; Hosts erscheinen Region für Region.</translation>
    </message>
    <message>
        <source>Import from this machine</source>
        <translation>Von diesem Rechner importieren</translation>
    </message>
    <message>
        <source>Looking at what is here…</source>
        <translation>Vorhandenes wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Real hosts on this computer. Every screen works, nothing leaves the machine.</source>
        <translation>Echte Hosts auf diesem Rechner. Alles funktioniert, nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Found just now. These files stay as they are; keys are copied to the keychain.</source>
        <translation>Gerade gefunden. Die Dateien bleiben unverändert; Schlüssel werden in den Schlüsselbund kopiert.</translation>
    </message>
    <message>
        <source>Nothing was found that Maestro could import.</source>
        <translation>Nichts gefunden, was Maestro importieren könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle importieren</numerusform>
            <numerusform>%Ln Quellen importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignProgram</name>
    <message>
        <source>%1 could not be run: %2.</source>
        <translation>%1 konnte nicht ausgeführt werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not end within %n second(s) and was ended.</source>
        <translation>
            <numerusform>%1 war nach %n Sekunde nicht fertig und wurde beendet.</numerusform>
            <numerusform>%1 war nach %n Sekunden nicht fertig und wurde beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 printed too much and was ended.</source>
        <translation>%1 hat zu viel ausgegeben und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 was ended by a signal.</source>
        <translation>%1 wurde durch ein Signal beendet.</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2.</source>
        <translation>%1 endete mit dem Status %2.</translation>
    </message>
    <message>
        <source>%1 names a program that is to run on this computer, and nobody has allowed it: %2. If you trust the file, allow it on the page of the accounts, or with --allow-programs on the command line.</source>
        <translation>%1 nennt ein Programm, das auf diesem Rechner laufen soll, und niemand hat es erlaubt: %2. Wenn Sie der Datei trauen, erlauben Sie es auf der Seite der Konten oder auf der Befehlszeile mit --allow-programs.</translation>
    </message>
    <message>
        <source>The command names no program.</source>
        <translation>Der Befehl nennt kein Programm.</translation>
    </message>
</context>
<context>
    <name>FormCheckText</name>
    <message>
        <source>“%1” is needed.</source>
        <translation>„%1“ wird gebraucht.</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”. It is one of: %3.</source>
        <translation>„%1“ kann nicht „%2“ sein. Möglich: %3.</translation>
    </message>
    <message>
        <source>“%1” is true or false, not “%2”.</source>
        <translation>„%1“ ist true oder false, nicht „%2“.</translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are: %2.</source>
        <translation>Es gibt kein Feld „%1“. Felder: %2.</translation>
    </message>
    <message>
        <source>“%1” is a secret and is not kept as plain text.</source>
        <translation>„%1“ ist ein Geheimnis und wird nicht im Klartext abgelegt.</translation>
    </message>
    <message>
        <source>“%1” is no secret.</source>
        <translation>„%1“ ist kein Geheimnis.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
</context>
<context>
    <name>GroupedView</name>
    <message>
        <source>Output, grouped</source>
        <translation>Ausgabe, gruppiert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>not ended yet</source>
        <translation>noch nicht beendet</translation>
    </message>
    <message>
        <source>Copy hosts and output</source>
        <translation>Hosts und Ausgabe kopieren</translation>
    </message>
    <message>
        <source>Open the first host&apos;s tab</source>
        <translation>Reiter des ersten Hosts öffnen</translation>
    </message>
    <message>
        <source>First %1 of %2 lines; the host&apos;s tab has them all.</source>
        <translation>Erste %1 von %2 Zeilen; alle stehen im Reiter des Hosts.</translation>
    </message>
    <message>
        <source>only this host</source>
        <translation>nur dieser Host</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>verglichen mit</translation>
    </message>
    <message>
        <source>largest group</source>
        <translation>größte Gruppe</translation>
    </message>
    <message>
        <source>no output</source>
        <translation>keine Ausgabe</translation>
    </message>
    <message>
        <source>nothing in common</source>
        <translation>nichts gemeinsam</translation>
    </message>
    <message>
        <source>too different to compare line by line</source>
        <translation>zu verschieden für einen Vergleich der Zeilen</translation>
    </message>
    <message>
        <source>same lines</source>
        <translation>gleiche Zeilen</translation>
    </message>
    <message>
        <source>Choose to compare</source>
        <translation>Zum Vergleich wählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln Host</numerusform>
            <numerusform>%Ln Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln lines: too large to compare</source>
        <translation>
            <numerusform>mehr als %Ln Zeile: zu groß zum Vergleichen</numerusform>
            <numerusform>mehr als %Ln Zeilen: zu groß zum Vergleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines differ</source>
        <translation>
            <numerusform>%Ln Zeile anders</numerusform>
            <numerusform>%Ln Zeilen anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run again on %Ln host(s)</source>
        <translation>
            <numerusform>Erneut auf %Ln Host ausführen</numerusform>
            <numerusform>Erneut auf %Ln Hosts ausführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %Ln host(s) as selection</source>
        <translation>
            <numerusform>%Ln Host als Auswahl nehmen</numerusform>
            <numerusform>%Ln Hosts als Auswahl nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open shell on %1</source>
        <translation>Shell auf %1 öffnen</translation>
    </message>
    <message>
        <source>Copy as a query: %1</source>
        <translation>Als Abfrage kopieren: %1</translation>
    </message>
</context>
<context>
    <name>GroupingText</name>
    <message numerus="yes">
        <source>It is the same with %Ln other host(s).</source>
        <translation>
            <numerusform>Bei %Ln weiteren Host ist es ebenso.</numerusform>
            <numerusform>Bei %Ln weiteren Hosts ist es ebenso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Close the help (F1)</source>
        <translation>Hilfe schließen (F1)</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 ausprobieren</translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>Finding hosts</source>
        <translation>Hosts finden</translation>
    </message>
    <message>
        <source>A space means and, a comma means or, a minus leaves out. Click an example to try it.</source>
        <translation>Ein Leerzeichen heißt und, ein Komma oder, ein Minus schließt aus. Ein Klick probiert ein Beispiel aus.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>web anywhere: in the name, the id, an address, the value of a tag</source>
        <translation>web irgendwo: im Namen, in der ID, einer Adresse, dem Wert eines Tags</translation>
    </message>
    <message>
        <source>names that begin with app</source>
        <translation>Namen, die mit app beginnen</translation>
    </message>
    <message>
        <source>the whole name; * is any text, ? any letter</source>
        <translation>der ganze Name; * ist beliebiger Text, ? ein Zeichen</translation>
    </message>
    <message>
        <source>these five names</source>
        <translation>diese fünf Namen</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>exactly this name</source>
        <translation>genau dieser Name</translation>
    </message>
    <message>
        <source>the host with this address</source>
        <translation>der Host mit dieser Adresse</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Wo sie sind</translation>
    </message>
    <message>
        <source>one region of a cloud</source>
        <translation>eine Region einer Cloud</translation>
    </message>
    <message>
        <source>a cloud, and names that begin with app</source>
        <translation>eine Cloud und Namen, die mit app beginnen</translation>
    </message>
    <message>
        <source>either region</source>
        <translation>eine der beiden Regionen</translation>
    </message>
    <message>
        <source>one account</source>
        <translation>ein Konto</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>both tags</source>
        <translation>beide Tags</translation>
    </message>
    <message>
        <source>either value</source>
        <translation>einer der beiden Werte</translation>
    </message>
    <message>
        <source>another value, or no such tag</source>
        <translation>ein anderer Wert oder kein solches Tag</translation>
    </message>
    <message>
        <source>has the tag, whatever its value</source>
        <translation>hat das Tag, gleich mit welchem Wert</translation>
    </message>
    <message>
        <source>lacks the tag</source>
        <translation>hat das Tag nicht</translation>
    </message>
    <message>
        <source>State and age</source>
        <translation>Zustand und Alter</translation>
    </message>
    <message>
        <source>running, stopped, pending, stopping, terminated</source>
        <translation>running, stopped, pending, stopping, terminated</translation>
    </message>
    <message>
        <source>older than 30 days; also m, h, w and &lt;</source>
        <translation>älter als 30 Tage; auch m, h, w und &lt;</translation>
    </message>
    <message>
        <source>hosts of production</source>
        <translation>Hosts der Produktion</translation>
    </message>
    <message>
        <source>without a public address</source>
        <translation>ohne öffentliche Adresse</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>brackets group; or stands between groups</source>
        <translation>Klammern fassen zusammen; or steht zwischen Gruppen</translation>
    </message>
    <message>
        <source>one of each region, by chance</source>
        <translation>je Region einer, zufällig</translation>
    </message>
    <message>
        <source>the first five in an order</source>
        <translation>die ersten fünf einer Reihenfolge</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>the filter you saved under the name web</source>
        <translation>der Filter, der unter dem Namen web gespeichert ist</translation>
    </message>
    <message>
        <source>The table of instances</source>
        <translation>Die Tabelle der Instanzen</translation>
    </message>
    <message>
        <source>A command runs on the selected rows; with nothing selected, on all that are shown.</source>
        <translation>Ein Befehl läuft auf den ausgewählten Zeilen; ist nichts ausgewählt, auf allen gezeigten.</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>shows the details below</source>
        <translation>zeigt unten die Details</translation>
    </message>
    <message>
        <source>Ctrl+Click, Space</source>
        <translation>Strg+Klick, Leertaste</translation>
    </message>
    <message>
        <source>selects a row or takes it out</source>
        <translation>wählt eine Zeile aus oder wieder ab</translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>selects all rows up to here</source>
        <translation>wählt alle Zeilen bis hierher aus</translation>
    </message>
    <message>
        <source>Ctrl+A, Esc</source>
        <translation>Strg+A, Esc</translation>
    </message>
    <message>
        <source>selects all rows, or none</source>
        <translation>wählt alle Zeilen aus oder keine</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>opens and closes the details</source>
        <translation>öffnet und schließt die Details</translation>
    </message>
    <message>
        <source>Ctrl+C, middle click</source>
        <translation>Strg+C, mittlere Taste</translation>
    </message>
    <message>
        <source>copies the rows, or one cell</source>
        <translation>kopiert die Zeilen oder eine Zelle</translation>
    </message>
    <message>
        <source>A column&apos;s head</source>
        <translation>Kopf einer Spalte</translation>
    </message>
    <message>
        <source>sorts; drag it to move it, right-click to choose columns</source>
        <translation>sortiert; ziehen verschiebt, Rechtsklick wählt Spalten</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>asks all accounts again</source>
        <translation>fragt alle Konten neu ab</translation>
    </message>
    <message>
        <source>Running a command</source>
        <translation>Einen Befehl ausführen</translation>
    </message>
    <message>
        <source>The line below the field says on how many hosts it will run, and why on these. Only running hosts count.</source>
        <translation>Die Zeile unter dem Feld sagt, auf wie vielen Hosts er läuft und warum auf diesen. Nur laufende Hosts zählen.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>runs it</source>
        <translation>führt ihn aus</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Hoch, Runter</translation>
    </message>
    <message>
        <source>earlier commands</source>
        <translation>frühere Befehle</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>snippets: commands with a name</source>
        <translation>Vorlagen: Befehle mit einem Namen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>comes here from anywhere on the page</source>
        <translation>führt von überall auf der Seite hierher</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>the user to log in as; usually each image&apos;s own</source>
        <translation>der Benutzer, der sich anmeldet; meist der des Abbilds</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>how many hosts run it at the same time</source>
        <translation>auf wie vielen Hosts zur selben Zeit</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>time-out, when to stop, folder, environment, login shell, terminal</source>
        <translation>Zeitlimit, wann Schluss ist, Ordner, Umgebung, Login-Shell, Terminal</translation>
    </message>
    <message>
        <source>Protected hosts</source>
        <translation>Geschützte Hosts</translation>
    </message>
    <message>
        <source>and dangerous commands ask for the number of hosts first</source>
        <translation>und gefährliche Befehle fragen erst nach der Zahl der Hosts</translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation>Einen Lauf lesen</translation>
    </message>
    <message>
        <source>Equal outputs stand together under their hosts, the biggest group first. Every run is kept.</source>
        <translation>Gleiche Ausgaben stehen zusammen unter ihren Hosts, die größte Gruppe zuerst. Jeder Lauf wird aufgehoben.</translation>
    </message>
    <message>
        <source>grouped; host by host</source>
        <translation>gruppiert; Host für Host</translation>
    </message>
    <message>
        <source>next or previous host that did not end well</source>
        <translation>nächster oder voriger Host, der nicht gut endete</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>folds or unfolds a group</source>
        <translation>klappt eine Gruppe zu oder auf</translation>
    </message>
    <message>
        <source>chooses a group; Compare shows what sets two apart</source>
        <translation>wählt eine Gruppe; Vergleichen zeigt, was zwei unterscheidet</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>from the comparison back to all groups</source>
        <translation>vom Vergleich zurück zu allen Gruppen</translation>
    </message>
    <message>
        <source>runs again on the hosts of a failed group</source>
        <translation>läuft noch einmal auf den Hosts einer fehlgeschlagenen Gruppe</translation>
    </message>
    <message>
        <source>opens the tab of a host</source>
        <translation>öffnet den Reiter eines Hosts</translation>
    </message>
    <message>
        <source>searches the output of a host</source>
        <translation>sucht in der Ausgabe eines Hosts</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>nächster Reiter</translation>
    </message>
    <message>
        <source>The chips</source>
        <translation>Die Zustände oben</translation>
    </message>
    <message>
        <source>show only hosts in that state</source>
        <translation>zeigen nur Hosts in diesem Zustand</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>An account is a cloud or a list of hosts. Secrets are kept in the keychain of your desktop and nowhere else.</source>
        <translation>Ein Konto ist eine Cloud oder eine Liste von Hosts. Geheimnisse stehen im Schlüsselbund und sonst nirgends.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>says who you are there and what you may see</source>
        <translation>sagt, wer man dort ist und was man sehen darf</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>testet</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>takes what other tools on this machine know already</source>
        <translation>übernimmt, was andere Programme hier schon wissen</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Tasten überall</translation>
    </message>
    <message>
        <source>F1 explains the part of the window that has the focus.</source>
        <translation>F1 erklärt den Teil des Fensters, der den Fokus hat.</translation>
    </message>
    <message>
        <source>the pages</source>
        <translation>die Seiten</translation>
    </message>
    <message>
        <source>the query field</source>
        <translation>die Abfrage</translation>
    </message>
    <message>
        <source>the command</source>
        <translation>der Befehl</translation>
    </message>
    <message>
        <source>all commands, by name</source>
        <translation>alle Befehle nach Namen</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>N  Shift+N</source>
        <translation>N  Umschalt+N</translation>
    </message>
    <message>
        <source>Ctrl+F, F3</source>
        <translation>Strg+F, F3</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Strg+Tab</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Ctrl+K, /</source>
        <translation>Strg+K, /</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Strg+Umschalt+P</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>All keys go to the shell, but for these.</source>
        <translation>Alle Tasten gehen an die Shell, bis auf diese.</translation>
    </message>
    <message>
        <source>copies, pastes</source>
        <translation>kopiert, fügt ein</translation>
    </message>
    <message>
        <source>finds text, also in what scrolled away</source>
        <translation>findet Text, auch in dem, was hinausgerollt ist</translation>
    </message>
    <message>
        <source>looks back; any letter comes back to the end</source>
        <translation>blickt zurück; jeder Buchstabe führt wieder ans Ende</translation>
    </message>
    <message>
        <source>another terminal of the same host; closes this one</source>
        <translation>noch ein Terminal auf demselben Host; schließt dieses</translation>
    </message>
    <message>
        <source>next terminal</source>
        <translation>nächstes Terminal</translation>
    </message>
    <message>
        <source>larger, smaller, as it was</source>
        <translation>größer, kleiner, wie zuvor</translation>
    </message>
    <message>
        <source>Alt and drag</source>
        <translation>Alt und Ziehen</translation>
    </message>
    <message>
        <source>selects a block</source>
        <translation>wählt einen Block aus</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Umschalt und Ziehen</translation>
    </message>
    <message>
        <source>selects where the program wants the mouse for itself</source>
        <translation>wählt aus, wo das Programm die Maus für sich will</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Strg und Klick</translation>
    </message>
    <message>
        <source>opens a web address, after showing where it leads</source>
        <translation>öffnet eine Webadresse, nachdem ihr Ziel gezeigt ist</translation>
    </message>
    <message>
        <source>Type to several</source>
        <translation>An mehrere tippen</translation>
    </message>
    <message>
        <source>keys and pastes go to all terminals that are not left out</source>
        <translation>Tasten und Eingefügtes gehen an alle Terminals, die nicht ausgelassen sind</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Strg+Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>runs it with sudo</source>
        <translation>führt ihn mit sudo aus</translation>
    </message>
    <message>
        <source>Access rules</source>
        <translation>Zugangsregeln</translation>
    </message>
    <message>
        <source>For each thing by itself (user, key, port, address, jump host) the first rule counts that fits a host and says it. What is typed for a run counts more; the inventory, ssh_config and the image count less.</source>
        <translation>Für jede Angabe einzeln (Benutzer, Schlüssel, Port, Adresse, Sprunghost) zählt die erste Regel, die auf den Host passt und sie macht. Was für einen Lauf eingegeben wird, zählt mehr; Inventar, ssh_config und Image zählen weniger.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>as in Instances; without one, all of the account</source>
        <translation>wie bei den Instanzen; ohne: das ganze Konto</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>moves the rule: above, it counts more</source>
        <translation>verschiebt die Regel: weiter oben zählt sie mehr</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>removes the chosen rule, after asking</source>
        <translation>entfernt die gewählte Regel, nach einer Frage</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>Sprunghost</translation>
    </message>
    <message>
        <source>several by commas; none for a direct way</source>
        <translation>mehrere mit Kommas; none für den direkten Weg</translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation>Agent weiterleiten</translation>
    </message>
    <message>
        <source>to terminals; root there can use your keys meanwhile</source>
        <translation>an Terminals; root kann dort solange Ihre Schlüssel benutzen</translation>
    </message>
    <message>
        <source>How a host is reached</source>
        <translation>Wie ein Host erreicht wird</translation>
    </message>
    <message>
        <source>what a host really gets, and which rule or file says so</source>
        <translation>was ein Host wirklich bekommt und welche Regel oder Datei das sagt</translation>
    </message>
    <message>
        <source>Host keys</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>An instance is held to the key it had first, wherever it moves to. Another key is refused.</source>
        <translation>Eine Instanz muss den Schlüssel behalten, den sie zuerst hatte, wohin sie auch umzieht. Ein anderer wird abgelehnt.</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>you were asked and trusted it</source>
        <translation>Sie wurden gefragt und haben ihm vertraut</translation>
    </message>
    <message>
        <source>known_hosts</source>
        <translation>known_hosts</translation>
    </message>
    <message>
        <source>ssh knew it before</source>
        <translation>ssh kannte ihn schon</translation>
    </message>
    <message>
        <source>the instance&apos;s console</source>
        <translation>die Konsole der Instanz</translation>
    </message>
    <message>
        <source>the instance has printed it there</source>
        <translation>die Instanz hat ihn dort ausgegeben</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>the next connection asks again; for hosts installed anew</source>
        <translation>die nächste Verbindung fragt wieder; für neu installierte Hosts</translation>
    </message>
    <message>
        <source>Ctrl+C, Del</source>
        <translation>Strg+C, Entf</translation>
    </message>
    <message>
        <source>copies fingerprints, forgets keys</source>
        <translation>kopiert Fingerabdrücke, vergisst Schlüssel</translation>
    </message>
    <message>
        <source>Ctrl+F, F5</source>
        <translation>Strg+F, F5</translation>
    </message>
    <message>
        <source>filters, reads again</source>
        <translation>filtert, liest neu</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+4</source>
        <translation>Strg+1 … Strg+4</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>begins no other host; once more: goes on</source>
        <translation>beginnt keinen weiteren Host; noch einmal: macht weiter</translation>
    </message>
</context>
<context>
    <name>HostCertificate</name>
    <message>
        <source>The host&apos;s certificate cannot be read.</source>
        <translation>Das Zertifikat des Hosts kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The certificate %1 is signed by an authority that known_hosts does not name for this host: %2.</source>
        <translation>Das Zertifikat %1 ist von einer Stelle unterschrieben, die known_hosts für diesen Host nicht nennt: %2.</translation>
    </message>
    <message>
        <source>The signature of the certificate %1 is wrong.</source>
        <translation>Die Unterschrift des Zertifikats %1 ist falsch.</translation>
    </message>
    <message>
        <source>The certificate %1 is a user&apos;s, not a host&apos;s.</source>
        <translation>Das Zertifikat %1 gehört einem Benutzer, nicht einem Host.</translation>
    </message>
    <message>
        <source>The certificate %1 is not valid yet.</source>
        <translation>Das Zertifikat %1 gilt noch nicht.</translation>
    </message>
    <message>
        <source>The certificate %1 has expired.</source>
        <translation>Das Zertifikat %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate %1 is for other hosts: %2.</source>
        <translation>Das Zertifikat %1 gilt für andere Hosts: %2.</translation>
    </message>
    <message>
        <source>The certificate %1 has conditions that are not known.</source>
        <translation>Das Zertifikat %1 stellt Bedingungen, die nicht bekannt sind.</translation>
    </message>
    <message>
        <source>The certificate %1 is for another key than the host has shown.</source>
        <translation>Das Zertifikat %1 gilt für einen anderen Schlüssel, als der Host gezeigt hat.</translation>
    </message>
</context>
<context>
    <name>HostKeySource</name>
    <message>
        <source>your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>accepted as new</source>
        <translation>als neu angenommen</translation>
    </message>
    <message>
        <source>known_hosts</source>
        <translation>known_hosts</translation>
    </message>
    <message>
        <source>the instance&apos;s console</source>
        <translation>die Konsole der Instanz</translation>
    </message>
    <message>
        <source>a certificate authority</source>
        <translation>eine Zertifizierungsstelle</translation>
    </message>
</context>
<context>
    <name>HostKeys</name>
    <message>
        <source>The host key could not be kept in %1: %2.</source>
        <translation>Der Host-Schlüssel ließ sich nicht in %1 ablegen: %2.</translation>
    </message>
    <message>
        <source>The host key could not be removed from %1: %2.</source>
        <translation>Der Host-Schlüssel konnte nicht aus %1 entfernt werden: %2.</translation>
    </message>
</context>
<context>
    <name>HostKeysModel</name>
    <message>
        <source>%1
in no account any more</source>
        <translation>%1
in keinem Konto mehr</translation>
    </message>
    <message>
        <source>%1
in %2</source>
        <translation>%1
in %2</translation>
    </message>
    <message>
        <source>In known_hosts as %1</source>
        <translation>In known_hosts als %1</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>Vertraut durch</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
</context>
<context>
    <name>HostKeysPage</name>
    <message>
        <source>Host keys</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Filter host keys</source>
        <translation>Host-Schlüssel filtern</translation>
    </message>
    <message>
        <source>Instance, address, fingerprint</source>
        <translation>Instanz, Adresse, Fingerabdruck</translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Den Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Forget the chosen host keys</source>
        <translation>Die gewählten Host-Schlüssel vergessen</translation>
    </message>
    <message>
        <source>No host key is trusted yet.</source>
        <translation>Noch keinem Host-Schlüssel wird vertraut.</translation>
    </message>
    <message>
        <source>No key of this instance is trusted.</source>
        <translation>Keinem Schlüssel dieser Instanz wird vertraut.</translation>
    </message>
    <message>
        <source>No host key matches.</source>
        <translation>Kein Host-Schlüssel passt.</translation>
    </message>
    <message>
        <source>The first connection to a host asks, compares its key with the console of the instance, or finds it in known_hosts. From then on the instance is held to it, and it stands here.</source>
        <translation>Die erste Verbindung zu einem Host fragt, vergleicht seinen Schlüssel mit der Konsole der Instanz oder findet ihn in known_hosts. Von da an muss die Instanz ihn behalten, und er steht hier.</translation>
    </message>
    <message>
        <source>The next connection compares its key with the console of the instance, or asks.</source>
        <translation>Die nächste Verbindung vergleicht ihren Schlüssel mit der Konsole der Instanz oder fragt.</translation>
    </message>
    <message>
        <source>Take letters away from the filter to see more.</source>
        <translation>Nehmen Sie Buchstaben aus dem Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>known_hosts does not have it.</source>
        <translation>In known_hosts steht er nicht.</translation>
    </message>
    <message>
        <source>In known_hosts as %1.</source>
        <translation>In known_hosts als %1.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>The next connection takes the key of the host for a new one, and asks.</source>
        <translation>Die nächste Verbindung hält den Schlüssel des Hosts für einen neuen und fragt.</translation>
    </message>
    <message>
        <source>Lines of your known_hosts that say the same are removed too.</source>
        <translation>Zeilen Ihrer known_hosts, die dasselbe sagen, werden ebenfalls entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host keys</source>
        <translation>
            <numerusform>%Ln Host-Schlüssel</numerusform>
            <numerusform>%Ln Host-Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln host keys</source>
        <translation>
            <numerusform>%L1 von %Ln Host-Schlüssel</numerusform>
            <numerusform>%L1 von %Ln Host-Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln fingerprints</source>
        <translation>
            <numerusform>%Ln Fingerabdruck kopieren</numerusform>
            <numerusform>%Ln Fingerabdrücke kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln keys…</source>
        <translation>
            <numerusform>%Ln Schlüssel vergessen…</numerusform>
            <numerusform>%Ln Schlüssel vergessen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln host keys?</source>
        <translation>
            <numerusform>%Ln Host-Schlüssel vergessen?</numerusform>
            <numerusform>%Ln Host-Schlüssel vergessen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln keys</source>
        <translation>
            <numerusform>%Ln Schlüssel vergessen</numerusform>
            <numerusform>%Ln Schlüssel vergessen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostListText</name>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation>Zeile %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>it holds more than one word</source>
        <translation>sie enthält mehr als ein Wort</translation>
    </message>
    <message>
        <source>%1 is no [user@]host[:port]</source>
        <translation>%1 ist kein [user@]host[:port]</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 kommt doppelt vor</translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>The list has more than 100,000 hosts</source>
        <translation>Die Liste hat mehr als 100.000 Hosts</translation>
    </message>
</context>
<context>
    <name>HostsPane</name>
    <message>
        <source>Filter hosts</source>
        <translation>Hosts filtern</translation>
    </message>
    <message>
        <source>Hosts of the run</source>
        <translation>Hosts des Laufs</translation>
    </message>
</context>
<context>
    <name>HttpErrorText</name>
    <message>
        <source>The name %1 was not found. Check the address and this machine&apos;s network.</source>
        <translation>Der Name %1 wurde nicht gefunden. Adresse und Netzwerk dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Nothing answers there; check the address and the port.</source>
        <translation>%1 hat die Verbindung abgelehnt. Dort antwortet nichts; Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>%1 broke the connection in the middle of its answer. Try again.</source>
        <translation>%1 hat die Verbindung mitten in der Antwort getrennt. Erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network and try again.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Netzwerk prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not work. Check the proxy of the account.</source>
        <translation>Der Proxy auf dem Weg zu %1 funktioniert nicht. Proxy des Kontos prüfen.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 came about. Check that it speaks TLS 1.2 or newer.</source>
        <translation>Keine verschlüsselte Verbindung zu %1 zustande gekommen. Prüfen, ob TLS 1.2 oder neuer unterstützt wird.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network and try again.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen. Netzwerk prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold at this time. Check the clock of this machine, then the server.</source>
        <translation>Das Zertifikat von %1 gilt zu dieser Zeit nicht. Uhr dieses Rechners prüfen, dann den Server.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before, so nothing was sent. Expected %2, found %3. Ask who runs it.</source>
        <translation>%1 zeigt ein anderes Zertifikat als zuvor; nichts wurde gesendet. Erwartet %2, gefunden %3. Beim Betreiber nachfragen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not let you through without its user and password. Write the user into the proxy&apos;s address (http://user@host:port) and the password into the field below it.</source>
        <translation>Der Proxy auf dem Weg zu %1 lässt Sie ohne seinen Benutzer und sein Passwort nicht durch. Schreiben Sie den Benutzer in die Adresse des Proxys (http://benutzer@host:port) und das Passwort in das Feld darunter.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. Name the file of its authority in the account, or, once you have compared it with the server&apos;s, its fingerprint: %2.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut. Nennen Sie im Konto die Datei seiner Zertifizierungsstelle oder, wenn Sie ihn mit dem des Servers verglichen haben, seinen Fingerabdruck: %2.</translation>
    </message>
</context>
<context>
    <name>HttpExchange</name>
    <message>
        <source>The file of certificate authorities %1 cannot be read.</source>
        <translation>Die CA-Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>Die Datei %1 enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>%1 would be asked without encryption. Use https, or allow it for this account.</source>
        <translation>%1 würde unverschlüsselt angefragt. https verwenden oder es für dieses Konto erlauben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed several times in a row and is left alone for %n seconds.</source>
        <translation>
            <numerusform>%1 ist mehrmals nacheinander fehlgeschlagen und bleibt %n Sekunde lang unberührt.</numerusform>
            <numerusform>%1 ist mehrmals nacheinander fehlgeschlagen und bleibt %n Sekunden lang unberührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of %1 is larger than Maestro accepts.</source>
        <translation>Die Antwort von %1 ist größer, als Maestro annimmt.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Looking at what is on this machine…</source>
        <translation>Dieser Rechner wird durchsucht&#xa0;…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import from this machine</source>
        <translation>Von diesem Rechner importieren</translation>
    </message>
    <message>
        <source>Import the ticked sources</source>
        <translation>Markierte Quellen importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These files stay as they are; keys are copied to the keychain.</source>
        <translation>Die Dateien bleiben unverändert; Schlüssel werden in den Schlüsselbund kopiert.</translation>
    </message>
    <message>
        <source>Nothing was found that Maestro could import.</source>
        <translation>Nichts gefunden, was Maestro importieren könnte.</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle importieren</numerusform>
            <numerusform>%Ln Quellen importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>%Ln sources were imported.</source>
        <translation>
            <numerusform>%Ln Quelle wurde importiert.</numerusform>
            <numerusform>%Ln Quellen wurden importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ImportersText</name>
    <message>
        <source>A Rackspace user and key.</source>
        <translation>Ein Rackspace-Benutzer mit Schlüssel.</translation>
    </message>
    <message>
        <source>This version of Maestro has no Rackspace accounts.</source>
        <translation>Diese Maestro-Version hat keine Rackspace-Konten.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It names no hosts.</source>
        <translation>Nennt keine Hosts.</translation>
    </message>
    <message>
        <source>Ansible inventory</source>
        <translation>Ansible-Inventar</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>SSH configuration</source>
        <translation>SSH-Konfiguration</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln Host</numerusform>
            <numerusform>%Ln Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>A program prints the hosts. You are asked before it is run.</source>
        <translation>Ein Programm gibt die Hosts aus. Bevor es läuft, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>It is the account “%1” already.</source>
        <translation>Das ist schon das Konto „%1“.</translation>
    </message>
    <message>
        <source>The same stands in %1.</source>
        <translation>Dasselbe steht in %1.</translation>
    </message>
</context>
<context>
    <name>IniText</name>
    <message>
        <source>A = is missing</source>
        <translation>Ein = fehlt</translation>
    </message>
    <message>
        <source>There is no name before the =</source>
        <translation>Vor dem = fehlt der Name</translation>
    </message>
    <message>
        <source>A [section] must come first</source>
        <translation>Zuerst muss ein [Abschnitt] kommen</translation>
    </message>
    <message>
        <source>The ] of a section is missing</source>
        <translation>Das ] eines Abschnitts fehlt</translation>
    </message>
</context>
<context>
    <name>InstanceColumnText</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Private Adresse</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>rebooting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>terminiert</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>InstanceExtra</name>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hypervisor</translation>
    </message>
    <message>
        <source>Private DNS name</source>
        <translation>Privater DNS-Name</translation>
    </message>
    <message>
        <source>Why it is in this state</source>
        <translation>Grund des Zustands</translation>
    </message>
    <message>
        <source>Instance profile</source>
        <translation>Instanzprofil</translation>
    </message>
    <message>
        <source>Metadata tokens</source>
        <translation>Metadaten-Token</translation>
    </message>
    <message>
        <source>Zone ID</source>
        <translation>Zonen-ID</translation>
    </message>
    <message>
        <source>Tenancy</source>
        <translation>Mandantschaft</translation>
    </message>
    <message>
        <source>Placement group</source>
        <translation>Platzierungsgruppe</translation>
    </message>
    <message>
        <source>Auto Scaling group</source>
        <translation>Auto-Scaling-Gruppe</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>First network card attached</source>
        <translation>Erste Netzkarte angeschlossen</translation>
    </message>
    <message>
        <source>Root device</source>
        <translation>Wurzelgerät</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
</context>
<context>
    <name>InstanceFactsText</name>
    <message>
        <source>your own</source>
        <translation>der eigene</translation>
    </message>
    <message>
        <source>%1, from image</source>
        <translation>%1, vom Image</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>Jump-Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>State there</source>
        <translation>Zustand dort</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>SSH name</source>
        <translation>SSH-Name</translation>
    </message>
</context>
<context>
    <name>InstanceTable</name>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>InstancesPage</name>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Save this command</source>
        <translation>Diesen Befehl speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy ssh command</source>
        <translation>ssh-Befehl kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>The query is not understood: mend it, or select hosts.</source>
        <translation>Unverständliche Abfrage: berichtigen oder Hosts auswählen.</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>Terminal öffnen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>More at once would be of no use.</source>
        <translation>Mehr auf einmal wären nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>Run with sudo</source>
        <translation>Mit sudo ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation>Ctrl+Shift+Return</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Copy files to the hosts…</source>
        <translation>Dateien auf die Hosts kopieren…</translation>
    </message>
    <message numerus="yes">
        <source>Open terminals on the first %Ln hosts?</source>
        <translation>
            <numerusform>Ein Terminal auf dem ersten %Ln Host öffnen?</numerusform>
            <numerusform>Terminals auf den ersten %Ln Hosts öffnen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln terminals</source>
        <translation>
            <numerusform>%Ln Terminal öffnen</numerusform>
            <numerusform>%Ln Terminals öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln terminals?</source>
        <translation>
            <numerusform>%Ln Terminal öffnen?</numerusform>
            <numerusform>%Ln Terminals öffnen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy files to %Ln hosts…</source>
        <translation>
            <numerusform>Dateien auf %Ln Host kopieren…</numerusform>
            <numerusform>Dateien auf %Ln Hosts kopieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more were refused.</source>
        <translation>
            <numerusform>%Ln weitere wurde abgelehnt.</numerusform>
            <numerusform>%Ln weitere wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start or stop: choose at most %Ln instances</source>
        <translation>
            <numerusform>Starten oder stoppen: höchstens %Ln Instanz wählen</numerusform>
            <numerusform>Starten oder stoppen: höchstens %Ln Instanzen wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy files from the hosts…</source>
        <translation>Dateien von den Hosts kopieren…</translation>
    </message>
    <message numerus="yes">
        <source>Copy files from %Ln hosts…</source>
        <translation>
            <numerusform>Dateien von %Ln Host kopieren…</numerusform>
            <numerusform>Dateien von %Ln Hosts kopieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy a folder to the hosts…</source>
        <translation>Ordner auf die Hosts kopieren…</translation>
    </message>
    <message numerus="yes">
        <source>Copy a folder to %Ln hosts…</source>
        <translation>
            <numerusform>Ordner auf %Ln Host kopieren…</numerusform>
            <numerusform>Ordner auf %Ln Hosts kopieren…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InteractiveLogin</name>
    <message>
        <source>keyboard-interactive: the server asks without end</source>
        <translation>keyboard-interactive: der Server fragt ohne Ende</translation>
    </message>
    <message>
        <source>keyboard-interactive</source>
        <translation>keyboard-interactive</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>The refresh was stopped.</source>
        <translation>Die Aktualisierung wurde gestoppt.</translation>
    </message>
    <message>
        <source>Its account is switched off or gone.</source>
        <translation>Das Konto ist ausgeschaltet oder entfernt.</translation>
    </message>
    <message>
        <source>This machine is not in the inventory any more.</source>
        <translation>Diese Maschine ist nicht mehr im Inventar.</translation>
    </message>
    <message>
        <source>This machine is in no account that could be asked.</source>
        <translation>Diese Maschine ist in keinem Konto, das gefragt werden könnte.</translation>
    </message>
</context>
<context>
    <name>InventoryFilesText</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: check its permissions.</source>
        <translation>%1 ist nicht lesbar: Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 ist größer als 64 MiB.</translation>
    </message>
</context>
<context>
    <name>InventoryFormatText</name>
    <message>
        <source>%1 is no list of hosts that Maestro knows: it reads ssh_config, Ansible inventories (INI and YAML), CSV with a header, and plain lists of [user@]host[:port].</source>
        <translation>%1 ist keine Host-Liste, die Maestro kennt: Gelesen werden ssh_config, Ansible-Inventare (INI und YAML), CSV mit Kopfzeile und einfache Listen aus [user@]host[:port].</translation>
    </message>
    <message>
        <source>%1 is a Terraform state, which Maestro does not read yet: add the cloud itself as an account.</source>
        <translation>%1 ist ein Terraform-State, den Maestro noch nicht liest: die Cloud selbst als Konto hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>No number is free for a new run in %1.</source>
        <translation>In %1 ist keine Nummer für einen neuen Lauf frei.</translation>
    </message>
    <message>
        <source>The run cannot be locked in %1: %2.</source>
        <translation>Der Lauf lässt sich in %1 nicht sperren: %2.</translation>
    </message>
    <message>
        <source>The run in %1 belongs to another process.</source>
        <translation>Der Lauf in %1 gehört einem anderen Prozess.</translation>
    </message>
    <message>
        <source>The journal of runs cannot be brought to this version.</source>
        <translation>Das Laufjournal lässt sich nicht auf diese Version bringen.</translation>
    </message>
    <message>
        <source>The journal of runs was written by a newer Maestro (its format is %1, this one knows %2). Use the newer Maestro, or another profile; nothing was changed.</source>
        <translation>Das Laufjournal stammt von einem neueren Maestro (Format %1, bekannt ist %2). Das neuere Maestro oder ein anderes Profil verwenden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The journal of runs cannot be written or read: %1.</source>
        <translation>Das Laufjournal lässt sich nicht lesen oder schreiben: %1.</translation>
    </message>
    <message>
        <source>The journal of runs %1 cannot be opened: %2.</source>
        <translation>Das Laufjournal %1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>Run %1 is not kept (any more).</source>
        <translation>Lauf %1 ist nicht (mehr) gespeichert.</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>The jump host &quot;%1&quot; of %2 is not understood. Write [user@]host[:port], several separated by commas.</source>
        <translation>Der Sprunghost „%1“ von %2 ist nicht zu verstehen. Schreiben Sie [benutzer@]host[:port], mehrere durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>KeychainBanner</name>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren&#xa0;…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>The keychain is open.</source>
        <translation>Der Schlüsselbund ist offen.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>No keychain answers.</source>
        <translation>Kein Schlüsselbund antwortet.</translation>
    </message>
    <message>
        <source>There is no session bus.</source>
        <translation>Es gibt keinen Session-Bus.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Secrets go to the keychain</source>
        <translation>Geheimnisse kommen in den Schlüsselbund</translation>
    </message>
    <message>
        <source>This account has no secret in it.</source>
        <translation>Dieses Konto hat kein Geheimnis darin.</translation>
    </message>
    <message>
        <source>Unlock it to read or store secrets.</source>
        <translation>Entsperren, um Geheimnisse zu lesen oder abzulegen.</translation>
    </message>
    <message>
        <source>Start GNOME Keyring, KWallet or KeePassXC. Until then secrets can be kept for this session, in memory only.</source>
        <translation>GNOME Keyring, KWallet oder KeePassXC starten. Bis dahin bleiben Geheimnisse nur für diese Sitzung im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Without it no keychain can be reached. Secrets can be kept for this session, in memory only.</source>
        <translation>Ohne ihn ist kein Schlüsselbund erreichbar. Geheimnisse bleiben nur für diese Sitzung im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Its question may still be open behind another window.</source>
        <translation>Seine Frage ist vielleicht noch hinter einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>and nowhere else; it is asked when one is needed.</source>
        <translation>und nirgends sonst hin; er wird bei Bedarf gefragt.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets of this account are there and nowhere else.</source>
        <translation>
            <numerusform>%Ln Geheimnis dieses Kontos liegt dort und nirgends sonst.</numerusform>
            <numerusform>%Ln Geheimnisse dieses Kontos liegen dort und nirgends sonst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets will be kept in the keychain and nowhere else.</source>
        <translation>Geheimnisse kommen in den Schlüsselbund und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>Secrets will be kept in the keychain. It is locked now, and asks you to open it.</source>
        <translation>Geheimnisse kommen in den Schlüsselbund. Er ist jetzt gesperrt und bittet Sie, ihn zu öffnen.</translation>
    </message>
    <message>
        <source>Secrets go to the keychain and nowhere else; it is asked when one is needed.</source>
        <translation>Geheimnisse kommen in den Schlüsselbund und nirgends sonst; er wird gefragt, wenn eines gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>KeychainText</name>
    <message>
        <source>This secret is not in the keychain. Enter it again.</source>
        <translation>Dieses Geheimnis ist nicht im Schlüsselbund. Neu eingeben.</translation>
    </message>
    <message>
        <source>The keychain did not remove the secret. Remove it with the keychain&apos;s own program, service “maestro”.</source>
        <translation>Der Schlüsselbund hat das Geheimnis nicht entfernt. Mit dessen eigenem Programm entfernen, Dienst „maestro“.</translation>
    </message>
    <message>
        <source>The keychain cannot be reached, as there is no desktop session bus here. Start Maestro in a desktop session or under dbus-run-session, or let the window keep secrets for this session only.</source>
        <translation>Der Schlüsselbund ist nicht erreichbar, da hier kein Session-Bus läuft. Maestro in einer Desktop-Sitzung oder unter dbus-run-session starten oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>No keychain is running. Install and start GNOME Keyring, KWallet or KeePassXC, or let the window keep secrets for this session only.</source>
        <translation>Kein Schlüsselbund läuft. GNOME Keyring, KWallet oder KeePassXC installieren und starten oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again, or let the window keep secrets for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren und erneut versuchen oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. If its password prompt is open, answer it, then try again; or let the window keep secrets for this session only.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Eine offene Passwortabfrage beantworten und erneut versuchen oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The keychain stayed locked, as its password prompt was closed. Try again and unlock it, or let the window keep secrets for this session only.</source>
        <translation>Der Schlüsselbund blieb gesperrt, da seine Passwortabfrage geschlossen wurde. Erneut versuchen und entsperren oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The keychain took the secret but does not give it back. Check the keychain&apos;s default collection, or let the window keep secrets for this session only.</source>
        <translation>Der Schlüsselbund nahm das Geheimnis an, gibt es aber nicht zurück. Standardsammlung des Schlüsselbunds prüfen oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The keychain answered with an error. Check that it works and that libsecret is installed, or let the window keep secrets for this session only.</source>
        <translation>Der Schlüsselbund hat einen Fehler gemeldet. Prüfen, ob er funktioniert und libsecret installiert ist, oder im Fenster Geheimnisse nur für diese Sitzung behalten.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>it is not a private key</source>
        <translation>kein privater Schlüssel</translation>
    </message>
    <message>
        <source>others on this computer may read it (mode %1), so it is ignored as by ssh: chmod 600</source>
        <translation>andere auf diesem Rechner dürfen die Datei lesen (Modus %1), daher wird sie wie von ssh übergangen: chmod 600</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>The time for this host was over before all steps were done.</source>
        <translation>Die Zeit für diesen Host war um, bevor alle Schritte erledigt waren.</translation>
    </message>
</context>
<context>
    <name>LaneBrief</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneBriefText</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>key exchange</source>
        <translation>Schlüsselaustausch</translation>
    </message>
    <message>
        <source>host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source> port %1</source>
        <translation> Port %1</translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation>verbunden in %1</translation>
    </message>
    <message>
        <source>Failed, signal %1.</source>
        <translation>Fehlgeschlagen, Signal %1.</translation>
    </message>
    <message>
        <source>Failed, exit %1.</source>
        <translation>Fehlgeschlagen, Exit %1.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Timed out.</source>
        <translation>Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>Unreachable.</source>
        <translation>Nicht erreichbar.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>Übersprungen.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Unbekannt.</translation>
    </message>
    <message>
        <source>The remote process may still run.</source>
        <translation>Der entfernte Prozess läuft vielleicht noch.</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>Nothing was tried yet.</source>
        <translation>Noch nichts versucht.</translation>
    </message>
    <message>
        <source>The other side&apos;s words: %1</source>
        <translation>Meldung der Gegenseite: %1</translation>
    </message>
    <message>
        <source>jump host</source>
        <translation>Jump-Host</translation>
    </message>
    <message>
        <source>ProxyCommand</source>
        <translation>ProxyCommand</translation>
    </message>
    <message>
        <source>kept session</source>
        <translation>gehaltene Sitzung</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation>%1 von %2 kopiert</translation>
    </message>
    <message>
        <source>Host key refused.</source>
        <translation>Host-Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>it shows:</source>
        <translation>gezeigt:</translation>
    </message>
    <message>
        <source>expected:</source>
        <translation>erwartet:</translation>
    </message>
</context>
<context>
    <name>LanePane</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Follow the end of the output</source>
        <translation>Dem Ende der Ausgabe folgen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Save this host&apos;s output to a file</source>
        <translation>Ausgabe dieses Hosts in Datei speichern</translation>
    </message>
    <message>
        <source>Diagnose: how this host was reached, phase by phase</source>
        <translation>Diagnose: wie dieser Host erreicht wurde, Phase für Phase</translation>
    </message>
    <message>
        <source>Search this output</source>
        <translation>Diese Ausgabe durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>sucht</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Host keys…</source>
        <translation>Host-Schlüssel…</translation>
    </message>
    <message>
        <source>Show what is known of this host&apos;s keys</source>
        <translation>Zeigen, was von den Schlüsseln dieses Hosts bekannt ist</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Open shell</source>
        <translation>Shell öffnen</translation>
    </message>
    <message>
        <source>Copy ssh command</source>
        <translation>ssh-Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>LanePrinter</name>
    <message>
        <source>ended by signal %1</source>
        <translation>durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>The remote process may still run.</source>
        <translation>Der entfernte Prozess läuft vielleicht noch.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s): </source>
        <translation>
            <numerusform>%n Host: </numerusform>
            <numerusform>%n Hosts: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneTabs</name>
    <message>
        <source>Hosts looked at</source>
        <translation>Angesehene Hosts</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Move to the other side</source>
        <translation>Auf die andere Seite</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>%1 has no address to connect to.</source>
        <translation>%1 hat keine Adresse zum Verbinden.</translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation>Adressen: %1</translation>
    </message>
    <message>
        <source>The host closed the connection while it waited for the answer.</source>
        <translation>Der Host hat die Verbindung getrennt, während er auf die Antwort wartete.</translation>
    </message>
    <message>
        <source>%1 (%2 port %3)</source>
        <translation>%1 (%2 Port %3)</translation>
    </message>
    <message>
        <source>%1 has no address that answers.</source>
        <translation>%1 hat keine Adresse, die antwortet.</translation>
    </message>
    <message>
        <source>Connected to %1 port %2.</source>
        <translation>Verbunden mit %1 Port %2.</translation>
    </message>
    <message>
        <source>%1 port %2: %3.</source>
        <translation>%1 Port %2: %3.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Nothing listens on port %2 there, or a firewall rejects it: check the port and whether sshd runs.</source>
        <translation>%1 hat die Verbindung abgelehnt. Auf Port %2 lauscht dort nichts, oder eine Firewall weist ab: Port prüfen und ob sshd läuft.</translation>
    </message>
    <message>
        <source>This computer cannot open another connection: %1. Lower the number of hosts at once.</source>
        <translation>Dieser Rechner kann keine weitere Verbindung öffnen: %1. Weniger Hosts gleichzeitig wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check its address, the network and its security groups.</source>
        <translation>%1 ist nicht erreichbar: %2. Adresse, Netzwerk und Sicherheitsgruppen prüfen.</translation>
    </message>
    <message>
        <source>The connection was dropped (%1); trying again.</source>
        <translation>Die Verbindung brach ab (%1); neuer Versuch.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the keys were exchanged. It may be overloaded, or refuse this address.</source>
        <translation>%1 hat die Verbindung vor dem Schlüsselaustausch geschlossen. Vielleicht ist der Host überlastet oder weist diese Adresse ab.</translation>
    </message>
    <message>
        <source>%1 and Maestro could not agree on how to encrypt: %2</source>
        <translation>%1 und Maestro konnten sich nicht auf eine Verschlüsselung einigen: %2</translation>
    </message>
    <message numerus="yes">
        <source>The name of %1 could not be resolved within %n second(s). Check the DNS of this computer.</source>
        <translation>
            <numerusform>Der Name von %1 ließ sich nicht innerhalb von %n Sekunde auflösen. DNS dieses Rechners prüfen.</numerusform>
            <numerusform>Der Name von %1 ließ sich nicht innerhalb von %n Sekunden auflösen. DNS dieses Rechners prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 port %2: no answer.</source>
        <translation>%1 Port %2: keine Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s). It may be off, or a firewall or security group drops the connection.</source>
        <translation>
            <numerusform>%1 hat nicht innerhalb von %n Sekunde geantwortet. Vielleicht ist der Host aus, oder Firewall oder Sicherheitsgruppe verwirft die Verbindung.</numerusform>
            <numerusform>%1 hat nicht innerhalb von %n Sekunden geantwortet. Vielleicht ist der Host aus, oder Firewall oder Sicherheitsgruppe verwirft die Verbindung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accepted the connection but did not speak SSH within %n second(s). Check that port %2 is sshd&apos;s.</source>
        <translation>
            <numerusform>%1 nahm die Verbindung an, sprach aber nicht innerhalb von %n Sekunde SSH. Prüfen, ob Port %2 zu sshd gehört.</numerusform>
            <numerusform>%1 nahm die Verbindung an, sprach aber nicht innerhalb von %n Sekunden SSH. Prüfen, ob Port %2 zu sshd gehört.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody said whether to trust the host key of %1.</source>
        <translation>Niemand hat entschieden, ob dem Host-Schlüssel von %1 zu vertrauen ist.</translation>
    </message>
    <message>
        <source>Nobody answered the question of %1.</source>
        <translation>Niemand hat die Frage von %1 beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not finish the login within %n second(s).</source>
        <translation>
            <numerusform>%1 hat die Anmeldung nicht innerhalb von %n Sekunde abgeschlossen.</numerusform>
            <numerusform>%1 hat die Anmeldung nicht innerhalb von %n Sekunden abgeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer to %n sign(s) of life.</source>
        <translation>
            <numerusform>Keine Antwort auf %n Lebenszeichen.</numerusform>
            <numerusform>Keine Antwort auf %n Lebenszeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The host key of %1 could not be read.</source>
        <translation>Der Host-Schlüssel von %1 war nicht lesbar.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known yet. Do you trust it?</source>
        <translation>Der Host-Schlüssel von %1 ist noch unbekannt. Ihm vertrauen?</translation>
    </message>
    <message>
        <source>The host key of %1 was not trusted.</source>
        <translation>Dem Host-Schlüssel von %1 wurde nicht vertraut.</translation>
    </message>
    <message>
        <source>%1 closed the connection during the login: %2</source>
        <translation>%1 hat die Verbindung während der Anmeldung geschlossen: %2</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The session has been open since %1.</source>
        <translation>Die Sitzung ist seit %1 offen.</translation>
    </message>
    <message>
        <source>%1 is reached through %2, which was lost: %3</source>
        <translation>%1 wird über %2 erreicht, das verloren ging: %3</translation>
    </message>
    <message numerus="yes">
        <source>The ProxyCommand of %1 did not begin within %n second(s).</source>
        <translation>
            <numerusform>Der ProxyCommand von %1 begann nicht innerhalb von %n Sekunde.</numerusform>
            <numerusform>Der ProxyCommand von %1 begann nicht innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Through %1.</source>
        <translation>Über %1.</translation>
    </message>
    <message>
        <source>%1 is reached through %2, which failed: %3</source>
        <translation>%1 wird über %2 erreicht, und das schlug fehl: %3</translation>
    </message>
    <message>
        <source>The way is open.</source>
        <translation>Der Weg ist offen.</translation>
    </message>
    <message>
        <source>Its ProxyCommand said: %1</source>
        <translation>Sein ProxyCommand sagte: %1</translation>
    </message>
    <message>
        <source>It did not answer after the network had changed.</source>
        <translation>Er antwortete nicht, nachdem das Netz gewechselt hatte.</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>Another instance had this address before.</source>
        <translation>Diese Adresse hatte zuvor eine andere Instanz.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before anything was begun there.</source>
        <translation>Die Verbindung zu %1 ist abgerissen, bevor dort etwas begonnen hatte.</translation>
    </message>
    <message>
        <source>Its console could not be asked: %1</source>
        <translation>Seine Konsole konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>It is the key that the instance has printed on its console: trusted.</source>
        <translation>Es ist der Schlüssel, den die Instanz auf ihrer Konsole ausgegeben hat: Ihm wird vertraut.</translation>
    </message>
    <message>
        <source>The instance has printed another key on its console. Somebody may be listening in.</source>
        <translation>Die Instanz hat auf ihrer Konsole einen anderen Schlüssel ausgegeben. Vielleicht hört jemand mit.</translation>
    </message>
    <message>
        <source>Its console names several keys of this type, so it does not say which is right.</source>
        <translation>Seine Konsole nennt mehrere Schlüssel dieses Typs und sagt damit nicht, welcher der richtige ist.</translation>
    </message>
    <message>
        <source>Its console shows no host keys (any more).</source>
        <translation>Seine Konsole zeigt keine Host-Schlüssel (mehr).</translation>
    </message>
    <message>
        <source>Its console names no key of this type.</source>
        <translation>Seine Konsole nennt keinen Schlüssel dieses Typs.</translation>
    </message>
    <message>
        <source>This address belonged to %1, last seen there on %2; this is another instance, with a key of its own.</source>
        <translation>Diese Adresse gehörte %1, dort zuletzt gesehen am %2; dies ist eine andere Instanz mit eigenem Schlüssel.</translation>
    </message>
    <message>
        <source>The host key of %1 has changed. It shows %2, but known is %3. Somebody may be listening in, or the host was installed anew. If you are sure, forget the old key: in the window under SSH, Host keys, or by taking its line out of %4.</source>
        <translation>Der Host-Schlüssel von %1 hat sich geändert. Gezeigt wird %2, bekannt ist %3. Vielleicht hört jemand mit, oder der Host wurde neu installiert. Sind Sie sicher, vergessen Sie den alten Schlüssel: im Fenster unter SSH, Host-Schlüssel, oder indem Sie seine Zeile aus %4 nehmen.</translation>
    </message>
    <message>
        <source>The host key of %1 is not the one that the instance has printed on its console. It shows %2, and the console names %3. The connection was refused.</source>
        <translation>Der Host-Schlüssel von %1 ist nicht der, den die Instanz auf ihrer Konsole ausgegeben hat. Gezeigt wird %2, die Konsole nennt %3. Die Verbindung wurde verweigert.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known: %2. Add it to %3, or trust new keys (--accept-new).</source>
        <translation>Der Host-Schlüssel von %1 ist unbekannt: %2. Fügen Sie ihn zu %3 hinzu, oder vertrauen Sie neuen Schlüsseln (--accept-new).</translation>
    </message>
    <message>
        <source>The host key of %1 was not trusted: it shows %2, and its console names %3.</source>
        <translation>Dem Host-Schlüssel von %1 wurde nicht vertraut: Gezeigt wird %2, seine Konsole nennt %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was not reached through the SOCKS proxy %2 within %n second(s).</source>
        <translation>
            <numerusform>%1 wurde über den SOCKS-Proxy %2 nicht innerhalb von %n Sekunde erreicht.</numerusform>
            <numerusform>%1 wurde über den SOCKS-Proxy %2 nicht innerhalb von %n Sekunden erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy &quot;%1&quot; of %2 is not understood. Write socks5://[user@]host[:port]; its password is asked for.</source>
        <translation>Der Proxy „%1“ von %2 ist nicht zu verstehen. Schreiben Sie socks5://[benutzer@]rechner[:port]; nach seinem Passwort wird gefragt.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 wants the password of %2.</source>
        <translation>Der SOCKS-Proxy %1 möchte das Passwort von %2.</translation>
    </message>
    <message>
        <source>%1 is reached through a program that %2 names, and nobody has allowed it: %3. If you trust the file, allow it when the window asks, or with --allow-programs on the command line.</source>
        <translation>%1 wird über ein Programm erreicht, das %2 nennt, und niemand hat es erlaubt: %3. Wenn Sie der Datei trauen, erlauben Sie es, wenn das Fenster fragt, oder auf der Kommandozeile mit --allow-programs.</translation>
    </message>
    <message>
        <source>%1 names a program that is to run on this computer to reach %2. It was not run yet: whoever can write that file decides what it does.</source>
        <translation>%1 nennt ein Programm, das auf diesem Rechner laufen soll, um %2 zu erreichen. Es lief noch nicht: Wer diese Datei schreiben darf, bestimmt, was es tut.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known: %2. Its address had another key before, so --accept-new does not cover it. If it is right, put it in the place of the old one in %3, or connect in the window, which asks.</source>
        <translation>Der Host-Schlüssel von %1 ist nicht bekannt: %2. Die Adresse hatte vorher einen anderen Schlüssel, deshalb gilt --accept-new hier nicht. Wenn er richtig ist, setzen Sie ihn in %3 an die Stelle des alten, oder verbinden Sie sich im Fenster, das danach fragt.</translation>
    </message>
    <message>
        <source>%1 was not tried: ssh_config has the connection begin at %2, and this computer has no such address that fits. Correct BindAddress or BindInterface.</source>
        <translation>%1 wurde nicht versucht: Nach ssh_config soll die Verbindung bei %2 beginnen, und dieser Rechner hat dort keine passende Adresse. Berichtigen Sie BindAddress oder BindInterface.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known: %2. Nobody is asked, for StrictHostKeyChecking is yes in ssh_config: add it to %3.</source>
        <translation>Der Host-Schlüssel von %1 ist nicht bekannt: %2. Niemand wird gefragt, denn StrictHostKeyChecking steht in ssh_config auf yes: Tragen Sie ihn in %3 ein.</translation>
    </message>
    <message>
        <source>The host key of %1 (%2), or what vouched for it, is marked as revoked, in known_hosts or in a list that RevokedHostKeys names. The connection was refused.</source>
        <translation>Der Host-Schlüssel von %1 (%2) oder was für ihn bürgte ist als widerrufen vermerkt, in known_hosts oder in einer Liste, die RevokedHostKeys nennt. Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>%1 was not trusted. %2</source>
        <translation>%1 wurde nicht vertraut. %2</translation>
    </message>
    <message>
        <source>It is new, and trusted: StrictHostKeyChecking is %1 in ssh_config. One that changes is refused all the same.</source>
        <translation>Er ist neu, und ihm wird vertraut: StrictHostKeyChecking steht in ssh_config auf %1. Ein geänderter wird trotzdem abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is reached through %2, and that through %1 again: ProxyJump leads in a circle. Mend it in ~/.ssh/config or the access rule.</source>
        <translation>%1 wird über %2 erreicht und dieser wieder über %1: ProxyJump führt im Kreis. In ~/.ssh/config oder der Zugangsregel berichtigen.</translation>
    </message>
</context>
<context>
    <name>LocalPlace</name>
    <message>
        <source>There is no space left on this computer for %1. Free some space.</source>
        <translation>Auf diesem Rechner ist kein Platz mehr für %1. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>%1 cannot be written on this computer: %2.</source>
        <translation>%1 kann auf diesem Rechner nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message numerus="yes">
        <source>%Ln run(s) have not ended:</source>
        <translation>
            <numerusform>%Ln Lauf ist nicht zu Ende:</numerusform>
            <numerusform>%Ln Läufe sind nicht zu Ende:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what still runs on %Ln host(s) is told to end.</source>
        <translation>
            <numerusform>was auf %Ln Host noch läuft, wird beendet.</numerusform>
            <numerusform>was auf %Ln Hosts noch läuft, wird beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) of files have not ended:</source>
        <translation>
            <numerusform>%Ln Kopiervorgang ist noch nicht beendet:</numerusform>
            <numerusform>%Ln Kopiervorgänge sind noch nicht beendet:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) have not got all of them.</source>
        <translation>
            <numerusform>%Ln Host hat noch nicht alle Dateien.</numerusform>
            <numerusform>%Ln Hosts haben noch nicht alle Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln terminal(s) are open, and what runs in them ends with them.</source>
        <translation>
            <numerusform>%Ln Terminal ist offen, und was darin läuft, endet mit ihm.</numerusform>
            <numerusform>%Ln Terminals sind offen, und was darin läuft, endet mit ihnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) keep going on their hosts. The page of the run finds them again.</source>
        <translation>
            <numerusform>%Ln Befehl läuft auf seinem Host weiter. Die Seite des Laufs findet ihn wieder.</numerusform>
            <numerusform>%Ln Befehle laufen auf ihren Hosts weiter. Die Seite des Laufs findet sie wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Maestro demo</source>
        <translation>Maestro-Demo</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation>&amp;Instanzen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Import from this machine…</source>
        <translation>Von diesem Rechner importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle&#xa0;…</translation>
    </message>
    <message>
        <source>About Maestro</source>
        <translation>Über Maestro</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
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
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Maestro %1</source>
        <translation>Maestro %1</translation>
    </message>
    <message>
        <source>Lists cloud instances and runs commands on many of them over SSH.
Free software under the Apache License 2.0, with Qt %1, libssh, QtKeychain and yaml-cpp.</source>
        <translation>Listet Cloud-Instanzen auf und führt Befehle per SSH auf vielen zugleich aus.
Freie Software unter der Apache-Lizenz 2.0, mit Qt %1, libssh, QtKeychain und yaml-cpp.</translation>
    </message>
    <message>
        <source>Help for this part</source>
        <translation>Hilfe zu diesem Teil</translation>
    </message>
    <message>
        <source>Close Maestro?</source>
        <translation>Maestro schließen?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Modules</name>
    <message>
        <source>A part of Maestro is missing that opens the keychain. Install or build Maestro again.</source>
        <translation>Ein Teil von Maestro fehlt, der den Schlüsselbund öffnet. Installieren oder bauen Sie Maestro neu.</translation>
    </message>
    <message>
        <source>A part of Maestro is missing that speaks to clouds. Install or build Maestro again; hosts of files work without it.</source>
        <translation>Ein Teil von Maestro fehlt, der mit Clouds spricht. Installieren oder bauen Sie Maestro neu; Hosts aus Dateien gehen auch ohne ihn.</translation>
    </message>
</context>
<context>
    <name>NodeSet</name>
    <message>
        <source>“%1” is not a range of numbers</source>
        <translation>„%1“ ist kein Zahlenbereich</translation>
    </message>
    <message>
        <source>the range %1 runs backwards</source>
        <translation>der Bereich %1 läuft rückwärts</translation>
    </message>
    <message>
        <source>the range %1 has a step of 0</source>
        <translation>der Bereich %1 hat die Schrittweite 0</translation>
    </message>
    <message>
        <source>“%1” has a ] without a [</source>
        <translation>„%1“ hat ein ] ohne [</translation>
    </message>
    <message>
        <source>“%1” has a [ that is never closed</source>
        <translation>„%1“ hat ein [, das nie geschlossen wird</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands for more than %n name(s)</source>
        <translation>
            <numerusform>„%1“ steht für mehr als %n Namen</numerusform>
            <numerusform>„%1“ steht für mehr als %n Namen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Not all of the output could be read; %1 is not whole.</source>
        <translation>Nicht die ganze Ausgabe war lesbar; %1 ist unvollständig.</translation>
    </message>
</context>
<context>
    <name>OutputSaver</name>
    <message>
        <source>Save output</source>
        <translation>Ausgabe speichern</translation>
    </message>
</context>
<context>
    <name>OutputView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>PasswordLogin</name>
    <message>
        <source>a password</source>
        <translation>ein Passwort</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>The host key could not be pinned in %1: %2.</source>
        <translation>Der Host-Schlüssel konnte in %1 nicht festgehalten werden: %2.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>“%1” is no variable. Write NAME=VALUE, one on each line.</source>
        <translation>„%1“ ist keine Variable. NAME=WERT schreiben, eine je Zeile.</translation>
    </message>
    <message>
        <source>The value of %1 was not kept with the run. Type it again.</source>
        <translation>Der Wert von %1 wurde nicht mit dem Lauf gespeichert. Erneut eingeben.</translation>
    </message>
    <message>
        <source>The kept plan of this run cannot be read.</source>
        <translation>Der gespeicherte Plan dieses Laufs ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>PowerCommand</name>
    <message numerus="yes">
        <source>Nothing was done: %n instance(s) match. To go on, add %1.</source>
        <translation>
            <numerusform>Nichts getan: %n Instanz passt. Zum Fortfahren %1 anfügen.</numerusform>
            <numerusform>Nichts getan: %n Instanzen passen. Zum Fortfahren %1 anfügen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 these? Type the number of instances (%2): </source>
        <translation>%1: diese hier? Anzahl der Instanzen eingeben (%2): </translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts getan.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
</context>
<context>
    <name>PowerQuestionText</name>
    <message>
        <source>%1 in %2, %3</source>
        <translation>%1 in %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected ones are left out: it cannot be done with them now.</source>
        <translation>
            <numerusform>%Ln der ausgewählten bleibt außen vor: Damit geht das jetzt nicht.</numerusform>
            <numerusform>%Ln der ausgewählten bleiben außen vor: Damit geht das jetzt nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine and what is on its own disks are deleted for good.</source>
        <translation>Die Maschine und alles auf ihren eigenen Datenträgern wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>The machines and what is on their own disks are deleted for good.</source>
        <translation>Die Maschinen und alles auf ihren eigenen Datenträgern werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>It is in production.</source>
        <translation>Ist in Produktion.</translation>
    </message>
    <message>
        <source>It is protected.</source>
        <translation>Ist geschützt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in production.</source>
        <translation>
            <numerusform>%Ln davon ist in Produktion.</numerusform>
            <numerusform>%Ln davon sind in Produktion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are protected.</source>
        <translation>
            <numerusform>%Ln davon ist geschützt.</numerusform>
            <numerusform>%Ln davon sind geschützt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start %1?</source>
        <translation>%1 starten?</translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln instances?</source>
        <translation>
            <numerusform>%Ln Instanz starten?</numerusform>
            <numerusform>%Ln Instanzen starten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 stoppen?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln instances?</source>
        <translation>
            <numerusform>%Ln Instanz stoppen?</numerusform>
            <numerusform>%Ln Instanzen stoppen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Reboot %1?</source>
        <translation>%1 neu starten?</translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln instances?</source>
        <translation>
            <numerusform>%Ln Instanz neu starten?</numerusform>
            <numerusform>%Ln Instanzen neu starten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminate %1?</source>
        <translation>%1 terminieren?</translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln instances?</source>
        <translation>
            <numerusform>%Ln Instanz terminieren?</numerusform>
            <numerusform>%Ln Instanzen terminieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Starten</translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln instances</source>
        <translation>
            <numerusform>%Ln Instanz starten</numerusform>
            <numerusform>%Ln Instanzen starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln instances</source>
        <translation>
            <numerusform>%Ln Instanz stoppen</numerusform>
            <numerusform>%Ln Instanzen stoppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reboot it</source>
        <translation>Neu starten</translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln instances</source>
        <translation>
            <numerusform>%Ln Instanz neu starten</numerusform>
            <numerusform>%Ln Instanzen neu starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminate it</source>
        <translation>Terminieren</translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln instances</source>
        <translation>
            <numerusform>%Ln Instanz terminieren</numerusform>
            <numerusform>%Ln Instanzen terminieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the instance (%1):</source>
        <translation>Namen der Instanz eingeben (%1):</translation>
    </message>
    <message>
        <source>Type the number of instances (%1):</source>
        <translation>Anzahl der Instanzen eingeben (%1):</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instances</source>
        <translation>
            <numerusform>%Ln Instanz</numerusform>
            <numerusform>%Ln Instanzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … (%Ln instances)</source>
        <translation>
            <numerusform>%1 … (%Ln Instanz)</numerusform>
            <numerusform>%1 … (%Ln Instanzen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more elsewhere.</source>
        <translation>
            <numerusform>%Ln weitere anderswo.</numerusform>
            <numerusform>%Ln weitere anderswo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivateKey</name>
    <message>
        <source>the passphrase is wrong</source>
        <translation>die Passphrase ist falsch</translation>
    </message>
    <message>
        <source>it is damaged, or of a type that is not supported</source>
        <translation>beschädigt oder von nicht unterstütztem Typ</translation>
    </message>
    <message>
        <source>it is on a security key, which only an SSH agent can use: add it with ssh-add</source>
        <translation>liegt auf einem Sicherheitsschlüssel, den nur ein SSH-Agent benutzen kann: mit ssh-add hinzufügen</translation>
    </message>
    <message>
        <source>it is a DSA key, which servers no longer take: make a new one with ssh-keygen -t ed25519</source>
        <translation>ist ein DSA-Schlüssel, den Server nicht mehr annehmen: mit ssh-keygen -t ed25519 einen neuen erzeugen</translation>
    </message>
    <message>
        <source>an RSA key of %1 bits is too weak: make a new one with ssh-keygen -t ed25519</source>
        <translation>ein RSA-Schlüssel mit %1 Bit ist zu schwach: mit ssh-keygen -t ed25519 einen neuen erzeugen</translation>
    </message>
    <message>
        <source>it is a key of PuTTY: convert it with puttygen KEY.ppk -O private-openssh -o KEY</source>
        <translation>ist ein Schlüssel von PuTTY: mit puttygen KEY.ppk -O private-openssh -o KEY umwandeln</translation>
    </message>
    <message>
        <source>it is in the format of ssh.com: convert it with ssh-keygen -i -f</source>
        <translation>ist im Format von ssh.com: mit ssh-keygen -i -f umwandeln</translation>
    </message>
    <message>
        <source>it is a public key: only an SSH agent that holds the private one can use it</source>
        <translation>ist ein öffentlicher Schlüssel: nur ein SSH-Agent, der den privaten hält, kann ihn benutzen</translation>
    </message>
    <message>
        <source>it is not a certificate for this key</source>
        <translation>ist kein Zertifikat für diesen Schlüssel</translation>
    </message>
</context>
<context>
    <name>ProgramBanner</name>
    <message>
        <source>Run it for now</source>
        <translation>Vorerst ausführen</translation>
    </message>
    <message>
        <source>It may run until Maestro ends.</source>
        <translation>Es darf laufen, bis Maestro endet.</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>It may run until its text changes. The settings can take that back.</source>
        <translation>Es darf laufen, bis sich sein Text ändert. In den Einstellungen lässt sich das zurücknehmen.</translation>
    </message>
    <message>
        <source>A file wants to run a program here</source>
        <translation>Eine Datei möchte hier ein Programm starten</translation>
    </message>
    <message>
        <source>%1 names it: %2. It was not run yet: whoever can write that file decides what it does.</source>
        <translation>%1 nennt es: %2. Es lief noch nicht: Wer diese Datei schreiben darf, bestimmt, was es tut.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>%1 did not take the answer that was given for other hosts: a code may be good for one host only. It asks this of %2:</source>
        <translation>%1 hat die Antwort, die für andere Hosts gegeben wurde, nicht angenommen: ein Code gilt womöglich nur für einen Host. Gefragt wird %2:</translation>
    </message>
    <message>
        <source>The server asks this of %1:</source>
        <translation>Der Server fragt %1:</translation>
    </message>
    <message>
        <source>That was refused. The server asks this of %1 again:</source>
        <translation>Das wurde abgelehnt. Der Server fragt %1 erneut:</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) refused that password of %1, so it was not tried on any other: wrong passwords lock accounts. Give another password to try again.</source>
        <translation>
            <numerusform>%n Host hat dieses Passwort von %1 abgelehnt, daher wurde es auf keinem weiteren versucht: falsche Passwörter sperren Konten. Mit einem anderen Passwort erneut versuchen.</numerusform>
            <numerusform>%n Hosts haben dieses Passwort von %1 abgelehnt, daher wurde es auf keinem weiteren versucht: falsche Passwörter sperren Konten. Mit einem anderen Passwort erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused the password that other hosts took. What is the password of %2?</source>
        <translation>%1 hat das Passwort abgelehnt, das andere Hosts angenommen haben. Wie lautet das Passwort von %2?</translation>
    </message>
    <message>
        <source>What is the password of %1?</source>
        <translation>Wie lautet das Passwort von %1?</translation>
    </message>
    <message>
        <source>That password of %1 was refused. What is it?</source>
        <translation>Dieses Passwort von %1 wurde abgelehnt. Wie lautet es?</translation>
    </message>
    <message>
        <source>a password: nobody can be asked for it</source>
        <translation>ein Passwort: niemand kann danach gefragt werden</translation>
    </message>
    <message>
        <source>keyboard-interactive: nobody can be asked what the server asks</source>
        <translation>keyboard-interactive: niemand kann gefragt werden, was der Server fragt</translation>
    </message>
    <message>
        <source>a password: none was given</source>
        <translation>ein Passwort: keines angegeben</translation>
    </message>
    <message>
        <source>keyboard-interactive: nothing was answered</source>
        <translation>keyboard-interactive: nichts geantwortet</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>Maestro cannot start or stop the machines of this kind of account.</source>
        <translation>Maestro kann die Maschinen dieser Kontoart nicht starten oder stoppen.</translation>
    </message>
    <message>
        <source>This kind of account tells no console output.</source>
        <translation>Diese Art von Konto gibt keine Konsolenausgabe heraus.</translation>
    </message>
</context>
<context>
    <name>ProviderKinds</name>
    <message>
        <source>This version of Maestro knows no kind of account “%1”.</source>
        <translation>Diese Version von Maestro kennt keine Kontoart „%1“.</translation>
    </message>
</context>
<context>
    <name>ProxyCommand</name>
    <message>
        <source>The ProxyCommand could not be started: %1.</source>
        <translation>Der ProxyCommand konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>The ProxyCommand of %1 was not run: &quot;%2&quot; could mean something to a shell.</source>
        <translation>Der ProxyCommand von %1 wurde nicht ausgeführt: „%2“ könnte einer Shell etwas bedeuten.</translation>
    </message>
</context>
<context>
    <name>ProxyText</name>
    <message>
        <source>The proxy is not understood. Write system, none, http://host:port or socks5://host:port.</source>
        <translation>Unverständlicher Proxy. system, none, http://host:port oder socks5://host:port angeben.</translation>
    </message>
    <message>
        <source>Leave the password out of the proxy&apos;s address; it has a field of its own in the keychain.</source>
        <translation>Passwort nicht in die Proxy-Adresse schreiben; dafür gibt es ein eigenes Feld im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>PublicKeyLogin</name>
    <message>
        <source>the key %1 of the SSH agent</source>
        <translation>der Schlüssel %1 des SSH-Agenten</translation>
    </message>
    <message>
        <source>the certificate %1 of the SSH agent: %2</source>
        <translation>das Zertifikat %1 des SSH-Agenten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) of the SSH agent were not tried, for servers hang up after six refusals: name the right one with IdentityFile</source>
        <translation>
            <numerusform>%n weiterer Schlüssel des SSH-Agenten wurde nicht versucht, denn Server legen nach sechs Ablehnungen auf: den richtigen mit IdentityFile nennen</numerusform>
            <numerusform>%n weitere Schlüssel des SSH-Agenten wurden nicht versucht, denn Server legen nach sechs Ablehnungen auf: den richtigen mit IdentityFile nennen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it did not sign in time; does it wait for a confirmation?</source>
        <translation>%1: nicht rechtzeitig unterschrieben; wartet der Agent auf eine Bestätigung?</translation>
    </message>
    <message>
        <source>%1: it would not sign; it is locked, or a confirmation was refused</source>
        <translation>%1: nicht unterschrieben; der Agent ist gesperrt, oder eine Bestätigung wurde verweigert</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>der Schlüssel %1</translation>
    </message>
    <message>
        <source>the key %1: %2</source>
        <translation>der Schlüssel %1: %2</translation>
    </message>
    <message>
        <source>the key %1: it is encrypted, and nobody can be asked for its passphrase</source>
        <translation>der Schlüssel %1: verschlüsselt, und niemand kann nach der Passphrase gefragt werden</translation>
    </message>
    <message>
        <source>The key %1 is encrypted. What is its passphrase?</source>
        <translation>Der Schlüssel %1 ist verschlüsselt. Wie lautet die Passphrase?</translation>
    </message>
    <message>
        <source>That was not the passphrase of the key %1. What is it?</source>
        <translation>Das war nicht die Passphrase des Schlüssels %1. Wie lautet sie?</translation>
    </message>
    <message>
        <source>the key %1: no passphrase was given</source>
        <translation>der Schlüssel %1: keine Passphrase angegeben</translation>
    </message>
    <message>
        <source>the key %1: the passphrase was wrong three times</source>
        <translation>der Schlüssel %1: dreimal falsche Passphrase</translation>
    </message>
    <message>
        <source>the certificate %1: %2</source>
        <translation>das Zertifikat %1: %2</translation>
    </message>
    <message>
        <source>the key %1: there is no such file</source>
        <translation>der Schlüssel %1: Datei fehlt</translation>
    </message>
    <message>
        <source>the certificate %1</source>
        <translation>das Zertifikat %1</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>1 mistake</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>Clear the query</source>
        <translation>Abfrage löschen</translation>
    </message>
    <message>
        <source>Clear the query (Esc)</source>
        <translation>Abfrage löschen (Esc)</translation>
    </message>
    <message>
        <source>no hosts</source>
        <translation>keine Hosts</translation>
    </message>
    <message>
        <source>%1 selected, %2 of %3</source>
        <translation>%1 ausgewählt, %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A refresh is under way.</source>
        <translation>Eine Aktualisierung läuft.</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Filters the hosts, for example ec2,^app state:running</source>
        <translation>Filtert die Hosts, zum Beispiel ec2,^app state:running</translation>
    </message>
    <message>
        <source>Filter hosts, for example  ec2,^app state:running</source>
        <translation>Hosts filtern, zum Beispiel  ec2,^app state:running</translation>
    </message>
</context>
<context>
    <name>QueryNote</name>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Alle Hosts</translation>
    </message>
    <message>
        <source>Tab completes  ·  Ctrl+Space opens the list</source>
        <translation>Tab vervollständigt  ·  Strg+Leertaste öffnet die Liste</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Mends the query</source>
        <translation>Berichtigt die Abfrage</translation>
    </message>
    <message>
        <source>Still showing all hosts</source>
        <translation>Zeigt weiterhin alle Hosts</translation>
    </message>
    <message>
        <source>Still showing the last good query: %1</source>
        <translation>Zeigt weiterhin die letzte gültige Abfrage: %1</translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>no value after %1</source>
        <translation>kein Wert nach %1</translation>
    </message>
    <message>
        <source>write %1prod</source>
        <translation>%1prod schreiben</translation>
    </message>
    <message>
        <source>write %1prod, or tag:%2 for “has the tag”</source>
        <translation>%1prod schreiben oder tag:%2 für „hat das Tag“</translation>
    </message>
    <message>
        <source>For a tag write %1=%2</source>
        <translation>Für ein Tag %1=%2 schreiben</translation>
    </message>
    <message>
        <source>value</source>
        <translation>wert</translation>
    </message>
    <message>
        <source>unknown key “%1:”</source>
        <translation>unbekannter Schlüssel „%1:“</translation>
    </message>
    <message>
        <source>“%1” is no state of a balancer’s member — write in, draining or out</source>
        <translation>„%1“ ist kein Zustand eines Load-Balancer-Mitglieds – in, draining oder out schreiben</translation>
    </message>
    <message>
        <source>a column has a plain name — write col:kernel=6.1*</source>
        <translation>eine Spalte hat einen einfachen Namen – col:kernel=6.1* schreiben</translation>
    </message>
    <message>
        <source>col: takes one column — write col:kernel or col:kernel=6.1*</source>
        <translation>col: nimmt eine Spalte – col:kernel oder col:kernel=6.1* schreiben</translation>
    </message>
    <message>
        <source>“%1=” asks for a tag of that name; write %1:%2 for the %1 itself</source>
        <translation>„%1=“ fragt nach einem Tag dieses Namens; für %1 selbst %1:%2 schreiben</translation>
    </message>
    <message>
        <source>an empty item in a comma list</source>
        <translation>leerer Eintrag in einer Kommaliste</translation>
    </message>
    <message>
        <source>Maestro’s form is provider[,region][,^name]</source>
        <translation>Maestros Form ist provider[,region][,^name]</translation>
    </message>
    <message>
        <source>write a,b</source>
        <translation>a,b schreiben</translation>
    </message>
    <message>
        <source>no tag before %1 — write role=web</source>
        <translation>kein Tag vor %1 – role=web schreiben</translation>
    </message>
    <message>
        <source>States of a member</source>
        <translation>Zustände eines Mitglieds</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>this provider as well</source>
        <translation>auch diesen Anbieter</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>kind of cloud or inventory</source>
        <translation>Art der Cloud oder des Inventars</translation>
    </message>
    <message>
        <source>account it belongs to</source>
        <translation>zugehöriges Konto</translation>
    </message>
    <message>
        <source>region or location</source>
        <translation>Region oder Standort</translation>
    </message>
    <message>
        <source>availability zone</source>
        <translation>Verfügbarkeitszone</translation>
    </message>
    <message>
        <source>whole name, web*, web[01-04] or /pattern/</source>
        <translation>ganzer Name, web*, web[01-04] oder /Muster/</translation>
    </message>
    <message>
        <source>the provider’s id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>any of its addresses, 10.0.0.0/24</source>
        <translation>eine der Adressen, 10.0.0.0/24</translation>
    </message>
    <message>
        <source>running, stopped, any</source>
        <translation>running, stopped, any</translation>
    </message>
    <message>
        <source>size or flavour</source>
        <translation>Größe oder Flavor</translation>
    </message>
    <message>
        <source>image it was made from</source>
        <translation>Image, aus dem er entstand</translation>
    </message>
    <message>
        <source>network it is in</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>load balancer it is a member of</source>
        <translation>Load-Balancer, dem er angehört</translation>
    </message>
    <message>
        <source>key pair it was made with</source>
        <translation>Schlüsselpaar der Erstellung</translation>
    </message>
    <message>
        <source>time since it was made, &gt;30d</source>
        <translation>Alter seit Erstellung, &gt;30d</translation>
    </message>
    <message>
        <source>production, running, drained</source>
        <translation>production, running, drained</translation>
    </message>
    <message>
        <source>has a tag of this name</source>
        <translation>hat ein Tag dieses Namens</translation>
    </message>
    <message>
        <source>SSH alias or user</source>
        <translation>SSH-Alias oder Benutzer</translation>
    </message>
    <message>
        <source>how the last run ended here</source>
        <translation>Ergebnis des letzten Laufs</translation>
    </message>
    <message>
        <source>jump host</source>
        <translation>Jump-Host</translation>
    </message>
    <message>
        <source>a column of yours</source>
        <translation>eigene Spalte</translation>
    </message>
    <message>
        <source>so many at random</source>
        <translation>so viele zufällig</translation>
    </message>
    <message>
        <source>so many from the top</source>
        <translation>so viele von oben</translation>
    </message>
    <message>
        <source>picked in each zone, region, tag</source>
        <translation>je Zone, Region, Tag gewählt</translation>
    </message>
    <message>
        <source>order by a key or tag</source>
        <translation>nach Schlüssel oder Tag ordnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>running hosts</source>
        <translation>laufende Hosts</translation>
    </message>
    <message>
        <source>unknown state “%1”</source>
        <translation>unbekannter Zustand „%1“</translation>
    </message>
    <message>
        <source>States: %1</source>
        <translation>Zustände: %1</translation>
    </message>
    <message>
        <source>unknown provider “%1”</source>
        <translation>unbekannter Anbieter „%1“</translation>
    </message>
    <message>
        <source>Providers: %1</source>
        <translation>Anbieter: %1</translation>
    </message>
    <message>
        <source>write %1,%2</source>
        <translation>%1,%2 schreiben</translation>
    </message>
    <message>
        <source>unknown “%1:%2”</source>
        <translation>unbekannt: „%1:%2“</translation>
    </message>
    <message>
        <source>%1: takes %2</source>
        <translation>%1: nimmt %2</translation>
    </message>
    <message>
        <source>“%1” is no region of the providers that have fixed ones</source>
        <translation>„%1“ ist keine Region der Anbieter mit festen Regionen</translation>
    </message>
    <message>
        <source>no region “%1”</source>
        <translation>keine Region „%1“</translation>
    </message>
    <message>
        <source>“%1” needs a &gt; or &lt; before it — write age:&gt;%1 or age:&lt;%1</source>
        <translation>„%1“ braucht &gt; oder &lt; davor – age:&gt;%1 oder age:&lt;%1 schreiben</translation>
    </message>
    <message>
        <source>“%1” is not an age — write age:&gt;30d, age:&lt;2h (m, h, d, w)</source>
        <translation>„%1“ ist kein Alter – age:&gt;30d, age:&lt;2h (m, h, d, w) schreiben</translation>
    </message>
    <message>
        <source>“%1” is not a whole address — write ip:10.0.0.1, ip:10.0.0.* or ip:10.0.0.0/24</source>
        <translation>„%1“ ist keine ganze Adresse – ip:10.0.0.1, ip:10.0.0.* oder ip:10.0.0.0/24 schreiben</translation>
    </message>
    <message>
        <source>tag: asks whether there is a tag — for its value write %1</source>
        <translation>tag: fragt, ob es ein Tag gibt – für seinen Wert %1 schreiben</translation>
    </message>
    <message>
        <source>a comparison needs a key or a tag before it — write age:&gt;30d</source>
        <translation>ein Vergleich braucht einen Schlüssel oder ein Tag davor – age:&gt;30d schreiben</translation>
    </message>
    <message>
        <source>a value cannot begin with ( — put “or” between clauses in brackets</source>
        <translation>ein Wert kann nicht mit ( beginnen – „or“ zwischen Klauseln in Klammern setzen</translation>
    </message>
    <message>
        <source>a provider leads its list — write %1,^name, or put a space instead of the comma</source>
        <translation>ein Anbieter führt seine Liste an – %1,^name schreiben oder Leerzeichen statt Komma</translation>
    </message>
    <message>
        <source>a comma stands between values of one kind — write “or” before %1</source>
        <translation>ein Komma steht zwischen Werten einer Art – „or“ vor %1 schreiben</translation>
    </message>
    <message>
        <source>“%1” is searched for as text — %2</source>
        <translation>„%1“ wird als Text gesucht – %2</translation>
    </message>
    <message>
        <source>%1 is a clause of its own — put a space before it</source>
        <translation>%1 ist eine eigene Klausel – ein Leerzeichen davor setzen</translation>
    </message>
    <message>
        <source>no value after filter= — write filter=^web</source>
        <translation>kein Wert nach filter= – filter=^web schreiben</translation>
    </message>
    <message>
        <source>“%1” is read as a regular expression here; write name:%1 after a space for a glob or node set</source>
        <translation>„%1“ gilt hier als regulärer Ausdruck; für Glob oder Node-Set nach einem Leerzeichen name:%1 schreiben</translation>
    </message>
    <message>
        <source>bad regular expression: %1</source>
        <translation>ungültiger regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>in a pattern, write \( \[ \. for the characters themselves</source>
        <translation>in Mustern \( \[ \. für die Zeichen selbst schreiben</translation>
    </message>
    <message>
        <source>%1 has no region “%2” — %3 For names that start with it write ^%2</source>
        <translation>%1 hat keine Region „%2“ – %3 Für Namen, die so beginnen, ^%2 schreiben</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>“%1” is a region of %2, not of %3 — write %4,%1</source>
        <translation>„%1“ ist eine Region von %2, nicht von %3 – %4,%1 schreiben</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>“%1” is no region: read as names that start with it</source>
        <translation>„%1“ ist keine Region: gelesen als Namensanfang</translation>
    </message>
    <message>
        <source>pick: needs a number or a percentage — pick:1, pick:10%</source>
        <translation>pick: braucht eine Zahl oder Prozente – pick:1, pick:10%</translation>
    </message>
    <message>
        <source>first: needs a number — first:5</source>
        <translation>first: braucht eine Zahl – first:5</translation>
    </message>
    <message>
        <source>pick: and first: can be there once, and not together</source>
        <translation>pick: und first: gehen nur einmal und nicht zusammen</translation>
    </message>
    <message>
        <source>%1: can be there once</source>
        <translation>%1: geht nur einmal</translation>
    </message>
    <message>
        <source>%1: needs a key or a tag — %1:zone</source>
        <translation>%1: braucht einen Schlüssel oder ein Tag – %1:zone</translation>
    </message>
    <message>
        <source>no value after %1:</source>
        <translation>kein Wert nach %1:</translation>
    </message>
    <message>
        <source>%1: takes no pattern</source>
        <translation>%1: nimmt kein Muster</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>%1 gemeint?</translation>
    </message>
    <message>
        <source>did you mean %1 or %2?</source>
        <translation>%1 oder %2 gemeint?</translation>
    </message>
    <message>
        <source>a query can have 200,000 characters at most</source>
        <translation>eine Abfrage hat höchstens 200.000 Zeichen</translation>
    </message>
    <message>
        <source>there is no ( for this )</source>
        <translation>zu dieser ) fehlt die (</translation>
    </message>
    <message>
        <source>this query and its groups are too large — split it</source>
        <translation>diese Abfrage samt Gruppen ist zu groß – aufteilen</translation>
    </message>
    <message>
        <source>per: says nothing by itself — write pick:1 or first:1 as well</source>
        <translation>per: bewirkt allein nichts – dazu pick:1 oder first:1 schreiben</translation>
    </message>
    <message>
        <source>this group picks hosts itself and can only stand alone — save it without pick:, first: and sort:</source>
        <translation>diese Gruppe wählt selbst Hosts aus und kann nur allein stehen – ohne pick:, first: und sort: speichern</translation>
    </message>
    <message>
        <source>nothing before “or” — write what else to include, or remove “or”</source>
        <translation>nichts vor „or“ – ergänzen, was noch dazugehört, oder „or“ entfernen</translation>
    </message>
    <message>
        <source>nothing after “or” — write what else to include, or remove “or”</source>
        <translation>nichts nach „or“ – ergänzen, was noch dazugehört, oder „or“ entfernen</translation>
    </message>
    <message>
        <source>nothing before “and” — a space means and as well</source>
        <translation>nichts vor „and“ – auch ein Leerzeichen heißt und</translation>
    </message>
    <message>
        <source>nothing after “and” — a space means and as well</source>
        <translation>nichts nach „and“ – auch ein Leerzeichen heißt und</translation>
    </message>
    <message>
        <source>a space means and; write %1 for any of them</source>
        <translation>ein Leerzeichen heißt und; für eines davon %1 schreiben</translation>
    </message>
    <message>
        <source>“%1” cannot be negated: it works on the whole selection</source>
        <translation>„%1“ lässt sich nicht verneinen: es wirkt auf die ganze Auswahl</translation>
    </message>
    <message>
        <source>%1 works on the whole selection and cannot be inside ( )</source>
        <translation>%1 wirkt auf die ganze Auswahl und kann nicht in ( ) stehen</translation>
    </message>
    <message>
        <source>nothing after “%1”</source>
        <translation>nichts nach „%1“</translation>
    </message>
    <message>
        <source>write what to leave out: not web03</source>
        <translation>schreiben, was wegbleibt: not web03</translation>
    </message>
    <message>
        <source>put it directly before what to leave out: -web03</source>
        <translation>direkt vor das setzen, was wegbleibt: -web03</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>Klammern sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>this ( is never closed — add )</source>
        <translation>diese ( wird nie geschlossen – ) ergänzen</translation>
    </message>
    <message>
        <source>nothing between ( and )</source>
        <translation>nichts zwischen ( und )</translation>
    </message>
    <message>
        <source>no group after @ — write @ and the name of a saved filter</source>
        <translation>keine Gruppe nach @ – @ und den Namen eines gespeicherten Filters schreiben</translation>
    </message>
    <message>
        <source>there is no group “%1”</source>
        <translation>es gibt keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>the group @%1 holds itself: %2</source>
        <translation>die Gruppe @%1 enthält sich selbst: %2</translation>
    </message>
    <message>
        <source>groups are nested too deeply</source>
        <translation>Gruppen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the group @%1 cannot be used: %2</source>
        <translation>die Gruppe @%1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>this quote is never closed — add &quot; at the end</source>
        <translation>Anführungszeichen nie geschlossen – am Ende &quot; ergänzen</translation>
    </message>
    <message>
        <source>this regular expression is never closed — add / at the end</source>
        <translation>dieser reguläre Ausdruck wird nie geschlossen – am Ende / ergänzen</translation>
    </message>
    <message>
        <source>only a space or a comma can follow the closing quote — for a quote itself write \&quot;</source>
        <translation>nach dem schließenden Anführungszeichen geht nur Leerzeichen oder Komma – für das Zeichen selbst \&quot; schreiben</translation>
    </message>
    <message>
        <source>only i can follow the closing / — write \/ for the character itself, or quote the whole text</source>
        <translation>nach dem schließenden / geht nur i – für das Zeichen selbst \/ schreiben oder den ganzen Text in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>a value cannot begin with ( — for one of several values write a,b</source>
        <translation>ein Wert kann nicht mit ( beginnen – für einen von mehreren Werten a,b schreiben</translation>
    </message>
    <message>
        <source>nothing to compare with after %1 — write a number, a version or an age</source>
        <translation>kein Vergleichswert nach %1 – Zahl, Version oder Alter schreiben</translation>
    </message>
    <message>
        <source>node ranges look like web[01-04,07] or n[0-8/2]</source>
        <translation>Node-Bereiche sehen aus wie web[01-04,07] oder n[0-8/2]</translation>
    </message>
    <message>
        <source>begins with %1</source>
        <translation>beginnt mit %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>enthält %1</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>passt zu %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>eines von</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>has tag</source>
        <translation>hat Tag</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>ist bekannt</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>alles von</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>first</source>
        <translation>die ersten</translation>
    </message>
    <message>
        <source>per</source>
        <translation>je</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>sortiert nach</translation>
    </message>
    <message>
        <source>Which hosts are protected is not understood (%1: %2), so that all of them are. Mend it in the settings, under &quot;Protected hosts&quot;.</source>
        <translation>Welche Hosts geschützt sind, ist nicht zu verstehen (%1: %2); darum sind es alle. Berichtigen Sie es in den Einstellungen unter „Geschützte Hosts“.</translation>
    </message>
    <message>
        <source>there is no “%1” in the history of runs; a run has its groups once it has ended</source>
        <translation>„%1“ gibt es im Verlauf der Läufe nicht; Gruppen hat ein Lauf, sobald er beendet ist</translation>
    </message>
    <message>
        <source>public_ip, tags and so on</source>
        <translation>public_ip, tags und so weiter</translation>
    </message>
</context>
<context>
    <name>QuestionDock</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>The key of %1 is not known</source>
        <translation>Der Schlüssel von %1 ist unbekannt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Leave this host out</source>
        <translation>Diesen Host auslassen</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne fortfahren</translation>
    </message>
    <message>
        <source>Trust for this run</source>
        <translation>Für diesen Lauf vertrauen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Trust every new key of this run</source>
        <translation>Allen neuen dieses Laufs trauen</translation>
    </message>
    <message>
        <source>Trust from now on</source>
        <translation>Ab jetzt vertrauen</translation>
    </message>
    <message>
        <source>waits %1 more</source>
        <translation>wartet noch %1</translation>
    </message>
    <message>
        <source>Nobody has said yet that it is the right one. Compare it with what the host&apos;s console or its owner says.</source>
        <translation>Noch hat niemand gesagt, dass er der richtige ist. Mit dem vergleichen, was die Konsole oder der Besitzer des Hosts sagt.</translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Do not run it there</source>
        <translation>Dort nicht ausführen</translation>
    </message>
    <message>
        <source>End its input</source>
        <translation>Eingabe beenden</translation>
    </message>
    <message>
        <source>Answer %1 only</source>
        <translation>Nur %1 antworten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>The key of %1 is not the one it should have</source>
        <translation>Der Schlüssel von %1 ist nicht der, den er haben sollte</translation>
    </message>
    <message>
        <source>Leave the host out, unless you know why. To trust the key all the same, type %1.</source>
        <translation>Lassen Sie den Host aus, es sei denn, Sie wissen, warum. Um dem Schlüssel trotzdem zu vertrauen, tippen Sie %1.</translation>
    </message>
    <message>
        <source>it shows:</source>
        <translation>gezeigt:</translation>
    </message>
    <message>
        <source>its console:</source>
        <translation>seine Konsole:</translation>
    </message>
    <message>
        <source>Trust it all the same</source>
        <translation>Trotzdem vertrauen</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 tippen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more question(s)</source>
        <translation>
            <numerusform>%Ln weitere Frage</numerusform>
            <numerusform>%Ln weitere Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts ask the same</source>
        <translation>
            <numerusform>%Ln Host fragt dasselbe</numerusform>
            <numerusform>%Ln Hosts fragen dasselbe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer all %Ln hosts</source>
        <translation>
            <numerusform>Allen (%Ln Host) antworten</numerusform>
            <numerusform>Allen %Ln Hosts antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts show a key that is not known yet</source>
        <translation>
            <numerusform>%Ln Host zeigt einen Schlüssel, der noch nicht bekannt ist</numerusform>
            <numerusform>%Ln Hosts zeigen einen Schlüssel, der noch nicht bekannt ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has said yet that these keys are the right ones. Compare them with what the hosts&apos; consoles or their owners say. The other hosts go on.</source>
        <translation>Noch hat niemand gesagt, dass diese Schlüssel die richtigen sind. Vergleichen Sie sie mit dem, was die Konsolen der Hosts oder deren Betreiber sagen. Die anderen Hosts laufen weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Leave these %Ln out</source>
        <translation>
            <numerusform>%Ln auslassen</numerusform>
            <numerusform>%Ln auslassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trust these %Ln from now on</source>
        <translation>
            <numerusform>Diesem %Ln dauerhaft trauen</numerusform>
            <numerusform>Diesen %Ln dauerhaft trauen</numerusform>
        </translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>Ask about each host by itself</source>
        <translation>Nach jedem Host einzeln fragen</translation>
    </message>
    <message>
        <source>Ask about these hosts together</source>
        <translation>Nach diesen Hosts gemeinsam fragen</translation>
    </message>
    <message>
        <source>A file wants to run a program here</source>
        <translation>Eine Datei möchte hier ein Programm starten</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Run it this time</source>
        <translation>Diesmal starten</translation>
    </message>
    <message>
        <source>Run what this file names until it changes</source>
        <translation>Starten, was diese Datei nennt, bis sie sich ändert</translation>
    </message>
    <message numerus="yes">
        <source>End the input of all %Ln hosts</source>
        <translation>
            <numerusform>Die Eingabe von %Ln Host beenden</numerusform>
            <numerusform>Die Eingabe aller %Ln Hosts beenden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionKeys</name>
    <message>
        <source>Keys that are not known yet</source>
        <translation>Schlüssel, die noch nicht bekannt sind</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ReachPanel</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Name, id or address of a host</source>
        <translation>Name, ID oder Adresse eines Hosts</translation>
    </message>
    <message>
        <source>How this host is reached</source>
        <translation>Wie dieser Host erreicht wird</translation>
    </message>
    <message>
        <source>How a host is reached</source>
        <translation>Wie ein Host erreicht wird</translation>
    </message>
    <message>
        <source>No host has this name, id or address.</source>
        <translation>Kein Host hat diesen Namen, diese ID oder diese Adresse.</translation>
    </message>
    <message>
        <source>Type a host to see its user, key, address and way, and who says so.</source>
        <translation>Nennen Sie einen Host, um Benutzer, Schlüssel, Adresse und Weg zu sehen und wer das sagt.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>What is typed for a run (user, key, port, jump host) counts more.</source>
        <translation>Was für einen Lauf eingegeben wird (Benutzer, Schlüssel, Port, Sprunghost), zählt mehr.</translation>
    </message>
</context>
<context>
    <name>RemoteOwner</name>
    <message>
        <source>There is no user %1 on the host, who was to own the files.</source>
        <translation>Auf dem Host gibt es keinen Benutzer %1, dem die Dateien gehören sollten.</translation>
    </message>
    <message>
        <source>There is no group %1 on the host, which was to own the files.</source>
        <translation>Auf dem Host gibt es keine Gruppe %1, der die Dateien gehören sollten.</translation>
    </message>
    <message>
        <source>The host cannot be asked which numbers %1 has: it runs no commands beside a copy, and shows no /etc/passwd. Write the numbers of user and group, such as 1000:1000.</source>
        <translation>Der Host kann nicht gefragt werden, welche Nummern %1 hat: Er führt neben einer Kopie keine Befehle aus und zeigt kein /etc/passwd. Geben Sie die Nummern von Benutzer und Gruppe an, etwa 1000:1000.</translation>
    </message>
</context>
<context>
    <name>Resolver</name>
    <message>
        <source>The name %1 could not be resolved: %2. Check the name and the DNS of this computer.</source>
        <translation>Der Name %1 ließ sich nicht auflösen: %2. Namen und DNS dieses Rechners prüfen.</translation>
    </message>
</context>
<context>
    <name>RevokedFile</name>
    <message>
        <source>The list of revoked keys %1 cannot be read: %2. RevokedHostKeys of ssh_config names it, so no host is trusted until it can.</source>
        <translation>Die Liste widerrufener Schlüssel %1 kann nicht gelesen werden: %2. RevokedHostKeys in ssh_config nennt sie, also wird bis dahin keinem Host vertraut.</translation>
    </message>
    <message>
        <source>The list of revoked keys %1 is not understood: %2. RevokedHostKeys of ssh_config names it, so no host is trusted until it is.</source>
        <translation>Die Liste widerrufener Schlüssel %1 ist nicht zu verstehen: %2. RevokedHostKeys in ssh_config nennt sie, also wird bis dahin keinem Host vertraut.</translation>
    </message>
</context>
<context>
    <name>RevokedKeys</name>
    <message>
        <source>its line %1 is no public key</source>
        <translation>ihre Zeile %1 ist kein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>it is damaged, or made by a newer ssh-keygen</source>
        <translation>sie ist beschädigt oder von einem neueren ssh-keygen</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Maestro ended while the command ran here. Look on the host whether it finished before you run it again.</source>
        <translation>Maestro endete, während der Befehl hier lief. Vor erneutem Ausführen auf dem Host prüfen, ob er fertig wurde.</translation>
    </message>
    <message>
        <source>Maestro ended while it was connecting to this host. The command may have been started.</source>
        <translation>Maestro endete beim Verbinden mit diesem Host. Der Befehl wurde vielleicht gestartet.</translation>
    </message>
    <message>
        <source>Maestro ended before this host was begun, as far as is known.</source>
        <translation>Maestro endete, soweit bekannt, bevor dieser Host begonnen wurde.</translation>
    </message>
    <message>
        <source>How it ended was read later: see run %1.</source>
        <translation>Wie es endete, wurde später gelesen: siehe Lauf %1.</translation>
    </message>
    <message>
        <source>Maestro ended while the command ran here. It keeps going there and can be found again.</source>
        <translation>Maestro endete, während der Befehl hier lief. Er läuft dort weiter und lässt sich wiederfinden.</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message numerus="yes">
        <source>%n of the hosts are protected.</source>
        <translation>
            <numerusform>%n der Hosts ist geschützt.</numerusform>
            <numerusform>%n der Hosts sind geschützt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of hosts to run on (%1): </source>
        <translation>Anzahl der Hosts zum Ausführen eingeben (%1): </translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>Nichts ausgeführt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>An argument of the script is empty or has a line break, which cannot be handed on.</source>
        <translation>Ein Argument des Skripts ist leer oder enthält einen Zeilenumbruch; das kann nicht weitergegeben werden.</translation>
    </message>
    <message>
        <source>Nothing was run. To run it all the same, add %1.</source>
        <translation>Es wurde nichts ausgeführt. Um es dennoch auszuführen, %1 angeben.</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message numerus="yes">
        <source>%n hosts ask: </source>
        <translation>
            <numerusform>%n Host fragt: </numerusform>
            <numerusform>%n Hosts fragen: </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks: </source>
        <translation>%1 fragt: </translation>
    </message>
    <message>
        <source>  The instance itself names %1.</source>
        <translation>  Die Instanz selbst nennt %1.</translation>
    </message>
    <message>
        <source>Trust it? (yes/no/all for every new key of this run): </source>
        <translation>Vertrauen Sie ihm? (ja/nein/alle für jeden neuen Schlüssel dieses Laufs): </translation>
    </message>
    <message>
        <source>To trust it all the same, type %1: </source>
        <translation>Um ihm trotzdem zu vertrauen, geben Sie %1 ein: </translation>
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
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Type yes, no or all: </source>
        <translation>Geben Sie ja, nein oder alle ein: </translation>
    </message>
    <message>
        <source>Telling the remote processes to end. Ctrl+C again leaves at once.</source>
        <translation>Entfernte Prozesse werden beendet. Nochmal Strg+C bricht sofort ab.</translation>
    </message>
    <message>
        <source>What may still run is looked for by: maestro runs find %1</source>
        <translation>Was vielleicht noch läuft, sucht: maestro runs find %1</translation>
    </message>
</context>
<context>
    <name>RunHead</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Save as snippet</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Run again on the hosts that did not end well</source>
        <translation>Auf den nicht erfolgreichen Hosts erneut ausführen</translation>
    </message>
    <message>
        <source>Run again on all hosts of this run</source>
        <translation>Auf allen Hosts dieses Laufs erneut ausführen</translation>
    </message>
    <message>
        <source>Retry failed (%1)</source>
        <translation>Fehlgeschlagene wiederholen (%1)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write all outputs into a file or a folder</source>
        <translation>Alle Ausgaben in eine Datei oder einen Ordner schreiben</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Als Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>As text…</source>
        <translation>Als Text…</translation>
    </message>
    <message>
        <source>One file per host, in a folder…</source>
        <translation>Eine Datei je Host, in einen Ordner…</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation>%1 von %2 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln Host</numerusform>
            <numerusform>%Ln Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Begins the other hosts (Ctrl+.)</source>
        <translation>Beginnt die übrigen Hosts (Strg+.)</translation>
    </message>
    <message>
        <source>Begins no other host; what runs goes on (Ctrl+.)</source>
        <translation>Beginnt keinen weiteren Host; was läuft, geht weiter (Strg+.)</translation>
    </message>
    <message>
        <source>runs in another Maestro</source>
        <translation>läuft in einem anderen Maestro</translation>
    </message>
    <message>
        <source>Pause or stop it where it was begun.</source>
        <translation>Halten Sie ihn dort an oder beenden Sie ihn, wo er begonnen wurde.</translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln Host</numerusform>
            <numerusform>%Ln Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 ok</source>
        <translation>%L1 ok</translation>
    </message>
    <message>
        <source>%L1 ok, %L2 not</source>
        <translation>%L1 ok, %L2 nicht</translation>
    </message>
</context>
<context>
    <name>RunListPane</name>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>Search runs and hosts</source>
        <translation>Läufe und Hosts suchen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No run has &quot;%1&quot; in its command, its query or a host&apos;s name.</source>
        <translation>Kein Lauf hat „%1“ in Befehl, Abfrage oder Hostnamen.</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>meldet sich an</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
</context>
<context>
    <name>RunOptions</name>
    <message>
        <source>Time-out a host</source>
        <translation>Zeitlimit je Host</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Stop after failures</source>
        <translation>Stopp nach Fehlern</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Login shell</source>
        <translation>Login-Shell</translation>
    </message>
    <message>
        <source>Terminal (pty)</source>
        <translation>Terminal (pty)</translation>
    </message>
    <message>
        <source>Options of the run</source>
        <translation>Optionen des Laufs</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>%1 s a host</source>
        <translation>%1 s je Host</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>environment set</source>
        <translation>Umgebung gesetzt</translation>
    </message>
    <message>
        <source>login shell</source>
        <translation>Login-Shell</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>sudo as</source>
        <translation>sudo als</translation>
    </message>
    <message>
        <source>User that sudo changes to</source>
        <translation>Benutzer, zu dem sudo wechselt</translation>
    </message>
    <message>
        <source>Answer prompts</source>
        <translation>Rückfragen beantworten</translation>
    </message>
    <message>
        <source>Keeps the input of commands open and puts what they ask to you. Without it their input is empty.</source>
        <translation>Hält die Eingabe der Befehle offen und legt Ihnen vor, was sie fragen. Sonst ist ihre Eingabe leer.</translation>
    </message>
    <message>
        <source>For commands that want one. Errors then come among the output.</source>
        <translation>Für Befehle, die eines brauchen. Fehler stehen dann in der Ausgabe.</translation>
    </message>
    <message>
        <source>no input</source>
        <translation>ohne Eingabe</translation>
    </message>
    <message>
        <source>sudo as %1</source>
        <translation>sudo als %1</translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation>Agent weiterleiten</translation>
    </message>
    <message>
        <source>For commands that go on to other machines with your keys. Meanwhile root of each host can use the keys of your SSH agent.</source>
        <translation>Für Befehle, die mit Ihren Schlüsseln zu anderen Maschinen weitergehen. Solange kann root auf jedem Host die Schlüssel Ihres SSH-Agenten benutzen.</translation>
    </message>
    <message>
        <source>Keep going when the connection is lost</source>
        <translation>Weiterlaufen, wenn die Verbindung abreißt</translation>
    </message>
    <message>
        <source>The command goes on on the host and is found again. It gets no input and no terminal.</source>
        <translation>Der Befehl läuft auf dem Host weiter und wird wiedergefunden. Er bekommt keine Eingabe und kein Terminal.</translation>
    </message>
    <message>
        <source>keeps going</source>
        <translation>läuft weiter</translation>
    </message>
    <message numerus="yes">
        <source>stop after %Ln failures</source>
        <translation>
            <numerusform>Stopp nach %Ln Fehler</numerusform>
            <numerusform>Stopp nach %Ln Fehlern</numerusform>
        </translation>
    </message>
    <message>
        <source>Umask</source>
        <translation>Umask</translation>
    </message>
    <message>
        <source>Which rights new files do not get, in octal: 027</source>
        <translation>Welche Rechte neue Dateien nicht bekommen, oktal: 027</translation>
    </message>
    <message>
        <source>as it is there</source>
        <translation>wie sie dort ist</translation>
    </message>
    <message>
        <source>Input file</source>
        <translation>Eingabedatei</translation>
    </message>
    <message>
        <source>A file of this computer that each command reads as its input</source>
        <translation>Eine Datei dieses Rechners, die jeder Befehl als Eingabe liest</translation>
    </message>
    <message>
        <source>umask %1</source>
        <translation>Umask %1</translation>
    </message>
    <message>
        <source>input from %1</source>
        <translation>Eingabe aus %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>input file</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>A file of this computer that is run on each host in place of a command. What stands in the command line are its arguments.</source>
        <translation>Eine Datei dieses Rechners, die auf jedem Host anstelle eines Befehls ausgeführt wird. Was in der Befehlszeile steht, sind ihre Argumente.</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Interpreter of the script</source>
        <translation>Interpreter des Skripts</translation>
    </message>
    <message>
        <source>Without one, the first line of the script says it.</source>
        <translation>Ohne Angabe gilt die erste Zeile des Skripts.</translation>
    </message>
    <message>
        <source>script %1</source>
        <translation>Skript %1</translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPrinterText</name>
    <message>
        <source>%1 of %2 ended, %3 under way</source>
        <translation>%1 von %2 beendet, %3 unterwegs</translation>
    </message>
    <message>
        <source>, %1 of %2 copied</source>
        <translation>, %1 von %2 kopiert</translation>
    </message>
</context>
<context>
    <name>RunQuestionText</name>
    <message numerus="yes">
        <source>Run this again on %Ln hosts?</source>
        <translation>
            <numerusform>Auf %Ln Host noch einmal ausführen?</numerusform>
            <numerusform>Auf %Ln Hosts noch einmal ausführen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run this on %Ln hosts?</source>
        <translation>
            <numerusform>Auf %Ln Host ausführen?</numerusform>
            <numerusform>Auf %Ln Hosts ausführen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in production.</source>
        <translation>
            <numerusform>%Ln davon ist in Produktion.</numerusform>
            <numerusform>%Ln davon sind in Produktion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are protected.</source>
        <translation>
            <numerusform>%Ln davon ist geschützt.</numerusform>
            <numerusform>%Ln davon sind geschützt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln hosts</source>
        <translation>
            <numerusform>Auf %Ln Host ausführen</numerusform>
            <numerusform>Auf %Ln Hosts ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs with sudo.</source>
        <translation>Er läuft mit sudo.</translation>
    </message>
    <message>
        <source>Type the number of hosts (%1):</source>
        <translation>Anzahl der Hosts eingeben (%1):</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Grouped</source>
        <translation>Gruppiert</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Next that did not end well</source>
        <translation>Nächster, der nicht gut endete</translation>
    </message>
    <message>
        <source>Previous that did not end well</source>
        <translation>Voriger, der nicht gut endete</translation>
    </message>
    <message>
        <source>Search the output</source>
        <translation>Ausgabe durchsuchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Reiter</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Reiter schließen</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>Lauf %1 stoppen?</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>%L1 of %L2 ended</source>
        <translation>%L1 von %L2 beendet</translation>
    </message>
    <message numerus="yes">
        <source>Maestro ended before the run did; what became of %Ln host(s) is not known.</source>
        <translation>
            <numerusform>Maestro endete vor dem Lauf; was aus %Ln Host wurde, ist unbekannt.</numerusform>
            <numerusform>Maestro endete vor dem Lauf; was aus %Ln Hosts wurde, ist unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) have not ended. What runs there is told to end; what waits does not begin.</source>
        <translation>
            <numerusform>%Ln Host ist noch nicht fertig. Was dort läuft, soll enden; was wartet, beginnt nicht.</numerusform>
            <numerusform>%Ln Hosts sind noch nicht fertig. Was dort läuft, soll enden; was wartet, beginnt nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Wiederfinden</translation>
    </message>
    <message>
        <source>Reads on what became of them; nothing is begun</source>
        <translation>Liest weiter, was aus ihnen wurde; begonnen wird nichts</translation>
    </message>
    <message>
        <source>Not ended here.</source>
        <translation>Hier nicht zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) keep going on their hosts, or have ended there unseen.</source>
        <translation>
            <numerusform>%Ln Befehl läuft auf seinem Host weiter oder ist dort ungesehen zu Ende gegangen.</numerusform>
            <numerusform>%Ln Befehle laufen auf ihren Hosts weiter oder sind dort ungesehen zu Ende gegangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Anhalten oder weitermachen</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>There is no host to run on. Choose some.</source>
        <translation>Kein Host zum Ausführen. Hosts wählen.</translation>
    </message>
    <message>
        <source>This version carries out plans of one stage only.</source>
        <translation>Diese Version führt nur einstufige Pläne aus.</translation>
    </message>
    <message>
        <source>This host has no address that it could be reached at.</source>
        <translation>Dieser Host hat keine Adresse, unter der er erreichbar wäre.</translation>
    </message>
</context>
<context>
    <name>RunsCommand</name>
    <message>
        <source>&quot;%1&quot; is not the number of a run; maestro runs lists them.</source>
        <translation>„%1“ ist keine Laufnummer; maestro runs listet sie auf.</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
    <message>
        <source>Run %1 has no host &quot;%2&quot;.</source>
        <translation>Lauf %1 hat keinen Host „%2“.</translation>
    </message>
    <message>
        <source>Run %1 is not over: another Maestro follows it.</source>
        <translation>Lauf %1 ist noch nicht zu Ende: Ein anderes Maestro begleitet ihn.</translation>
    </message>
    <message>
        <source>The commands of run %1 end with their connection: there is nothing to find. What is to go on is run with --keep-going.</source>
        <translation>Die Befehle von Lauf %1 enden mit ihrer Verbindung: Es gibt nichts zu finden. Was weiterlaufen soll, wird mit --keep-going ausgeführt.</translation>
    </message>
    <message>
        <source>No command of run %1 is left to be found: how they ended is known.</source>
        <translation>Von Lauf %1 ist kein Befehl mehr zu finden: Wie sie endeten, ist bekannt.</translation>
    </message>
    <message>
        <source>On &quot;%1&quot; no command of run %2 is left to be found.</source>
        <translation>Auf „%1“ ist kein Befehl von Lauf %2 mehr zu finden.</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>No run is shown.</source>
        <translation>Kein Lauf angezeigt.</translation>
    </message>
    <message>
        <source>Choose one at the left, or begin with one of these on the Instances page:</source>
        <translation>Links einen wählen oder auf der Seite Instanzen mit einem hiervon beginnen:</translation>
    </message>
    <message>
        <source>How long they are up</source>
        <translation>Laufzeit seit dem Start</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Updates available</source>
        <translation>Verfügbare Updates</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Revert the changes</source>
        <translation>Die Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>All changes are saved.</source>
        <translation>Alle Änderungen sind gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved: %1</source>
        <translation>
            <numerusform>%Ln Änderung ist nicht gespeichert: %1</numerusform>
            <numerusform>%Ln Änderungen sind nicht gespeichert: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>“%1” is no size of a batch. Write a number, a percentage such as 10%, or rest.</source>
        <translation>„%1“ ist keine Etappengröße. Zahl, Prozente wie 10% oder rest schreiben.</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen&#xa0;…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen&#xa0;…</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>Keep the stored one</source>
        <translation>Gespeichertes behalten</translation>
    </message>
    <message>
        <source>Keep the stored %1</source>
        <translation>Gespeichertes behalten: %1</translation>
    </message>
    <message>
        <source>forgotten when you save</source>
        <translation>wird beim Speichern vergessen</translation>
    </message>
</context>
<context>
    <name>SelectingCommand</name>
    <message>
        <source>There are no instances: add an account with &quot;maestro accounts add&quot;, or name a file with --inventory.</source>
        <translation>Es gibt keine Instanzen: Konto mit „maestro accounts add“ hinzufügen oder Datei mit --inventory nennen.</translation>
    </message>
    <message>
        <source>No host that could be reached matches.</source>
        <translation>Kein erreichbarer Host passt.</translation>
    </message>
    <message>
        <source>No instance matches.</source>
        <translation>Keine Instanz passt.</translation>
    </message>
    <message>
        <source>The query is empty. &quot;all&quot; means every host; nothing was done.</source>
        <translation>Die Abfrage ist leer. „all“ bedeutet jeden Host; es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Nothing was done, because not all accounts could be read. --partial goes on with the others, and with what was known of these before.</source>
        <translation>Es wurde nichts getan, weil nicht alle Konten gelesen werden konnten. --partial macht mit den anderen weiter und mit dem, was von diesen vorher bekannt war.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>There is not enough memory for another connection.</source>
        <translation>Der Speicher reicht nicht für eine weitere Verbindung.</translation>
    </message>
    <message>
        <source>The connection could not be prepared: %1</source>
        <translation>Die Verbindung konnte nicht vorbereitet werden: %1</translation>
    </message>
</context>
<context>
    <name>SessionSecrets</name>
    <message>
        <source>This secret is not kept in this session.</source>
        <translation>Dieses Geheimnis ist in dieser Sitzung nicht abgelegt.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
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
        <source>Language (from the next start)</source>
        <translation>Sprache (ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Hosts at once</source>
        <translation>Hosts gleichzeitig</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>Zeit zum Verbinden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>After that a host counts as unreachable.</source>
        <translation>Danach gilt ein Host als nicht erreichbar.</translation>
    </message>
    <message>
        <source>Time for a command</source>
        <translation>Zeit für einen Befehl</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Protected hosts</source>
        <translation>Geschützte Hosts</translation>
    </message>
    <message>
        <source>A query. Runs on these ask for the number of hosts.</source>
        <translation>Eine Abfrage. Läufe auf diesen fragen die Anzahl der Hosts ab.</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Aktualisieren alle</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Connecting at once</source>
        <translation>Gleichzeitig verbinden</translation>
    </message>
    <message>
        <source>Fewer, where servers or firewalls drop many connections at once.</source>
        <translation>Weniger, wo Server oder Firewalls viele Verbindungen auf einmal abweisen.</translation>
    </message>
    <message>
        <source>Keep sessions open</source>
        <translation>Sitzungen offen halten</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>The next command on the same hosts begins at once.</source>
        <translation>Der nächste Befehl auf denselben Hosts beginnt sofort.</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Ask before several lines are pasted</source>
        <translation>Fragen, bevor mehrere Zeilen eingefügt werden</translation>
    </message>
    <message>
        <source>Ask before an open terminal is closed</source>
        <translation>Fragen, bevor ein offenes Terminal geschlossen wird</translation>
    </message>
    <message>
        <source>Behind one jump host</source>
        <translation>Hinter einem Sprunghost</translation>
    </message>
    <message>
        <source>Hosts at once, for jump hosts that take few connections.</source>
        <translation>Hosts gleichzeitig, für Sprunghosts, die wenige Verbindungen annehmen.</translation>
    </message>
    <message>
        <source>Of one account</source>
        <translation>Von einem Konto</translation>
    </message>
    <message>
        <source>Hosts at once of one account, over all runs.</source>
        <translation>Hosts eines Kontos gleichzeitig, über alle Läufe.</translation>
    </message>
    <message>
        <source>Allowed programs…</source>
        <translation>Erlaubte Programme…</translation>
    </message>
    <message>
        <source>What files of others may run on this computer</source>
        <translation>Was Dateien anderer auf diesem Rechner ausführen dürfen</translation>
    </message>
    <message>
        <source>While the instances are in sight; else every five minutes at most.</source>
        <translation>Solange die Instanzen zu sehen sind; sonst höchstens alle fünf Minuten.</translation>
    </message>
</context>
<context>
    <name>Sftp</name>
    <message>
        <source>The file server of the host sent what is not understood.</source>
        <translation>Der Dateidienst des Hosts hat Unverständliches geschickt.</translation>
    </message>
    <message>
        <source>The file server of the host speaks version %1 of SFTP; Maestro needs version 3.</source>
        <translation>Der Dateidienst des Hosts spricht Version %1 von SFTP; Maestro braucht Version 3.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>The file server of the host did not begin as one does. The shell there prints something before each command, it seems: &quot;ssh HOST true&quot; should print nothing. Look into ~/.bashrc and the like there.</source>
        <translation>Der Dateidienst des Hosts hat nicht so begonnen, wie es einer tut. Die Shell dort gibt offenbar vor jedem Befehl etwas aus: „ssh HOST true“ sollte nichts ausgeben. In ~/.bashrc und Ähnlichem dort nachsehen.</translation>
    </message>
</context>
<context>
    <name>ShellTask</name>
    <message>
        <source>%1 gives no shell: %2</source>
        <translation>%1 gibt keine Shell: %2</translation>
    </message>
    <message>
        <source>%1 closed the terminal.</source>
        <translation>%1 hat das Terminal geschlossen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>The terminal was closed.</source>
        <translation>Das Terminal wurde geschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not open a terminal within %n second(s).</source>
        <translation>
            <numerusform>%1 öffnete innerhalb von %n Sekunde kein Terminal.</numerusform>
            <numerusform>%1 öffnete innerhalb von %n Sekunden kein Terminal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>The quote is not closed</source>
        <translation>Anführungszeichen nicht geschlossen</translation>
    </message>
</context>
<context>
    <name>ShownKey</name>
    <message>
        <source>The host did not say which certificate it has for its key.</source>
        <translation>Der Host hat nicht gesagt, welches Zertifikat er für seinen Schlüssel hat.</translation>
    </message>
    <message>
        <source>The host has no certificate for its key.</source>
        <translation>Der Host hat kein Zertifikat für seinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>SideWay</name>
    <message>
        <source>The host could not be asked for its certificate: %1.</source>
        <translation>Der Host konnte nicht nach seinem Zertifikat gefragt werden: %1.</translation>
    </message>
</context>
<context>
    <name>SnippetMenu</name>
    <message>
        <source>Uptime and load</source>
        <translation>Uptime und Last</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Updates available</source>
        <translation>Verfügbare Updates</translation>
    </message>
    <message>
        <source>Failed units</source>
        <translation>Fehlgeschlagene Units</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Save this command…</source>
        <translation>Diesen Befehl speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>SocksWay</name>
    <message>
        <source>The name is too long for a SOCKS proxy.</source>
        <translation>Der Name ist für einen SOCKS-Proxy zu lang.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 has no address.</source>
        <translation>Der SOCKS-Proxy %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 cannot be reached: %2.</source>
        <translation>Der SOCKS-Proxy %1 ist nicht zu erreichen: %2.</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>er nannte keinen Grund</translation>
    </message>
    <message>
        <source>%1 does not speak SOCKS5.</source>
        <translation>%1 spricht nicht SOCKS5.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 refused the password of %2.</source>
        <translation>Der SOCKS-Proxy %1 hat das Passwort von %2 abgelehnt.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 wants a user and a password. Write socks5://user@host:port.</source>
        <translation>Der SOCKS-Proxy %1 möchte Benutzer und Passwort. Schreiben Sie socks5://benutzer@rechner:port.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 wants a login that Maestro does not know.</source>
        <translation>Der SOCKS-Proxy %1 möchte eine Anmeldung, die Maestro nicht kennt.</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>es misslang</translation>
    </message>
    <message>
        <source>its rules do not allow it</source>
        <translation>seine Regeln erlauben es nicht</translation>
    </message>
    <message>
        <source>no network leads there</source>
        <translation>kein Netz führt dorthin</translation>
    </message>
    <message>
        <source>no host answers there</source>
        <translation>dort antwortet kein Host</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 did not connect: %2.</source>
        <translation>Der SOCKS-Proxy %1 hat nicht verbunden: %2.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 closed the connection.</source>
        <translation>Der SOCKS-Proxy %1 hat die Verbindung geschlossen.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>The answer did not come. Try again.</source>
        <translation>Die Antwort blieb aus. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The cloud answered with the same page again and again.</source>
        <translation>Die Cloud hat immer wieder dieselbe Seite geschickt.</translation>
    </message>
    <message>
        <source>An action is under way on this machine.</source>
        <translation>Auf dieser Maschine läuft gerade eine Aktion.</translation>
    </message>
    <message>
        <source>Hosts of a file cannot be started or stopped from here.</source>
        <translation>Hosts aus einer Datei lassen sich hier nicht starten oder stoppen.</translation>
    </message>
    <message>
        <source>“%1” has not reached the state that was asked for.</source>
        <translation>„%1“ hat den verlangten Zustand nicht erreicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>There are too many files or folders below %1 to copy them.</source>
        <translation>Unter %1 sind zu viele Dateien oder Ordner, um sie zu kopieren.</translation>
    </message>
    <message>
        <source>No file fits %1.</source>
        <translation>Keine Datei passt zu %1.</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>Two of the files are called %1.</source>
        <translation>Zwei der Dateien heißen %1.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 ist weder Datei noch Ordner.</translation>
    </message>
    <message>
        <source>A file cannot be read: %1.</source>
        <translation>Eine Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1 vanished while it was being copied.</source>
        <translation>%1 verschwand während des Kopierens.</translation>
    </message>
    <message>
        <source>%1 changed while it was being copied. Copy it again when nobody writes to it.</source>
        <translation>%1 änderte sich während des Kopierens. Kopieren Sie es noch einmal, wenn niemand hineinschreibt.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more.</source>
        <translation>%1 kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>Maestro cannot start or stop the machines of this kind of account.</source>
        <translation>Maestro kann die Maschinen dieser Art von Konto nicht starten oder stoppen.</translation>
    </message>
</context>
<context>
    <name>SourcesDelegate</name>
    <message>
        <source>Open account</source>
        <translation>Konto öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln hosts</source>
        <translation>
            <numerusform>%1, %Ln Host</numerusform>
            <numerusform>%1, %Ln Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Not refreshed yet: what stands here is from an earlier start.</source>
        <translation>Noch nicht aktualisiert: Was hier steht, ist von einem früheren Start.</translation>
    </message>
    <message>
        <source>Refreshed at %1</source>
        <translation>Aktualisiert um %1</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>not refreshed yet</source>
        <translation>noch nicht aktualisiert</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Alle aktualisieren</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Konto öffnen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Save filter keeps a query here. In any other query it is @name.</source>
        <translation>Filter speichern legt eine Abfrage hier ab. In jeder anderen Abfrage heißt sie @name.</translation>
    </message>
</context>
<context>
    <name>Spool</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The kept output in %1 is of a kind that this version cannot read.</source>
        <translation>Die gespeicherte Ausgabe in %1 kann diese Version nicht lesen.</translation>
    </message>
    <message>
        <source>The output cannot be kept in %1: %2.</source>
        <translation>Die Ausgabe lässt sich nicht in %1 speichern: %2.</translation>
    </message>
    <message>
        <source>The kept output in %1 cannot be read: %2.</source>
        <translation>Die gespeicherte Ausgabe in %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The output could not be kept: there is no room for %1 in %2 (%3 are free). Free some space there, then run it again.</source>
        <translation>Die Ausgabe ließ sich nicht speichern: kein Platz für %1 in %2 (%3 frei). Dort Platz schaffen, dann erneut ausführen.</translation>
    </message>
</context>
<context>
    <name>SshClientConfig</name>
    <message>
        <source>ProxyJump sends %1 through itself. Leave it out of that block: Host * !%1</source>
        <translation>ProxyJump schickt %1 durch sich selbst. %1 aus diesem Block herausnehmen: Host * !%1</translation>
    </message>
</context>
<context>
    <name>SshConfig</name>
    <message>
        <source>ssh did not say in time how %1 is configured. Something in ~/.ssh/config may hang.</source>
        <translation>ssh hat nicht rechtzeitig gemeldet, wie %1 konfiguriert ist. Vielleicht hängt etwas in ~/.ssh/config.</translation>
    </message>
    <message>
        <source>ssh refuses its configuration for %1: %2</source>
        <translation>ssh nimmt seine Konfiguration für %1 nicht an: %2</translation>
    </message>
</context>
<context>
    <name>SshConfigInventoryText</name>
    <message>
        <source>The host %1 was left out: %2.</source>
        <translation>Der Host %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 has no address that can be connected to.</source>
        <translation>%1 hat keine Adresse, zu der sich verbinden lässt.</translation>
    </message>
</context>
<context>
    <name>SshConfigText</name>
    <message>
        <source>%1, line %2 was left out: %3.</source>
        <translation>%1, Zeile %2 wurde ausgelassen: %3.</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>Anführungszeichen nicht geschlossen</translation>
    </message>
    <message>
        <source>there is nothing after its first word</source>
        <translation>nach dem ersten Wort steht nichts</translation>
    </message>
    <message>
        <source>a word of Match has no value</source>
        <translation>ein Wort von Match hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 includes itself</source>
        <translation>%1 bindet sich selbst ein</translation>
    </message>
    <message>
        <source>files are included too deeply</source>
        <translation>Dateien sind zu tief eingebunden</translation>
    </message>
    <message>
        <source>too many files are included</source>
        <translation>zu viele Dateien sind eingebunden</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1, Zeile %2: %3.</translation>
    </message>
</context>
<context>
    <name>SshFarm</name>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The SSH hosts on this computer ended before they were up.</source>
        <translation>Die SSH-Hosts auf diesem Rechner endeten, bevor sie bereit waren.</translation>
    </message>
    <message>
        <source>The SSH hosts on this computer could not be started: %1.</source>
        <translation>Die SSH-Hosts auf diesem Rechner ließen sich nicht starten: %1.</translation>
    </message>
    <message>
        <source>There is no sshd on this computer. Install the package openssh-server, or set MAESTRO_SSHD to the path of an sshd.</source>
        <translation>Auf diesem Rechner gibt es keinen sshd. Paket openssh-server installieren oder MAESTRO_SSHD auf den Pfad eines sshd setzen.</translation>
    </message>
    <message>
        <source>The SSH hosts on this computer did not start: %1</source>
        <translation>Die SSH-Hosts auf diesem Rechner sind nicht gestartet: %1</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder: %1.</source>
        <translation>Temporärer Ordner kann nicht angelegt werden: %1.</translation>
    </message>
</context>
<context>
    <name>SshOption</name>
    <message>
        <source>&quot;%1&quot; is no value of %2</source>
        <translation>„%1“ ist kein Wert von %2</translation>
    </message>
    <message>
        <source>a value of %1 is empty</source>
        <translation>ein Wert von %1 ist leer</translation>
    </message>
    <message>
        <source>%1 has more than one value</source>
        <translation>%1 hat mehr als einen Wert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of Match is not known without an ssh that can be asked</source>
        <translation>„%1“ von Match ist ohne ein ssh, das gefragt werden kann, nicht bekannt</translation>
    </message>
    <message>
        <source>&quot;all&quot; of Match does not stand with others</source>
        <translation>„all“ von Match steht nicht mit anderen zusammen</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Show only these hosts</source>
        <translation>Nur diese Hosts anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln host(s)</source>
        <translation>
            <numerusform>%1: %Ln Host</numerusform>
            <numerusform>%1: %Ln Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaticInventoryText</name>
    <message>
        <source>There are more remarks, which are not shown.</source>
        <translation>Es gibt weitere Anmerkungen, die nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>its name begins with a -</source>
        <translation>der Name beginnt mit -</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>its name has control characters</source>
        <translation>der Name hat Steuerzeichen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>SSH: %Ln connections</source>
        <translation>
            <numerusform>SSH: %Ln Verbindung</numerusform>
            <numerusform>SSH: %Ln Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>“%1” is no kind of step that this version knows.</source>
        <translation>„%1“ ist keine Schrittart, die diese Version kennt.</translation>
    </message>
    <message>
        <source>“%1” is no number of seconds.</source>
        <translation>„%1“ ist keine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>“%1” is no name of a user for sudo.</source>
        <translation>„%1“ ist kein Benutzername für sudo.</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file %1 is damaged and could not be moved out of the way. Move it yourself, then start again.</source>
        <translation>Die Datei %1 ist beschädigt und ließ sich nicht beiseitelegen. Selbst verschieben, dann neu starten.</translation>
    </message>
    <message>
        <source>The file %1 is damaged. It is kept as %2, and Maestro goes on without it.</source>
        <translation>Die Datei %1 ist beschädigt. Sie bleibt als %2 erhalten; Maestro arbeitet ohne sie weiter.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Maestro. It is left as it is; use that version, or another profile.</source>
        <translation>Die Datei %1 stammt von einem neueren Maestro und bleibt unverändert; jene Version oder ein anderes Profil verwenden.</translation>
    </message>
    <message>
        <source>Another Maestro is writing %1. Try again.</source>
        <translation>Ein anderes Maestro schreibt gerade %1. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Check that you may write there.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen. Schreibrechte dort prüfen.</translation>
    </message>
    <message>
        <source>The folder %1 could not be closed to other users.</source>
        <translation>Der Ordner %1 ließ sich nicht für andere Benutzer sperren.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>Die Datei %1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is too big.</source>
        <translation>zu groß.</translation>
    </message>
</context>
<context>
    <name>SudoTalk</name>
    <message>
        <source>sudo on %1 refused the password of %2.</source>
        <translation>sudo auf %1 hat das Passwort von %2 abgelehnt.</translation>
    </message>
    <message>
        <source>sudo on %1 wants the password of %2, and nobody can be asked for it.</source>
        <translation>sudo auf %1 verlangt das Passwort von %2, und niemand kann danach gefragt werden.</translation>
    </message>
    <message>
        <source>%1 refused that sudo password of %2. What is it there?</source>
        <translation>%1 hat dieses sudo-Passwort von %2 abgelehnt. Wie lautet es dort?</translation>
    </message>
    <message>
        <source>Two hosts refused that sudo password of %1, so it was tried on no other. What is it?</source>
        <translation>Zwei Hosts haben dieses sudo-Passwort von %1 abgelehnt, deshalb wurde es auf keinem anderen versucht. Wie lautet es?</translation>
    </message>
    <message>
        <source>What is the sudo password of %1 on %2?</source>
        <translation>Wie lautet das sudo-Passwort von %1 auf %2?</translation>
    </message>
    <message>
        <source>What is the sudo password of %1 on the hosts of “%2”?</source>
        <translation>Wie lautet das sudo-Passwort von %1 auf den Hosts von „%2“?</translation>
    </message>
    <message>
        <source>No sudo password was given for %1.</source>
        <translation>Für %1 wurde kein sudo-Passwort angegeben.</translation>
    </message>
    <message>
        <source>There is no sudo on %1. Log in as %2 there, or install sudo.</source>
        <translation>Auf %1 gibt es kein sudo. Melden Sie sich dort als %2 an oder installieren Sie sudo.</translation>
    </message>
    <message>
        <source>%1 may not use sudo on %2: it is not in the sudoers file there.</source>
        <translation>%1 darf sudo auf %2 nicht verwenden: Der Benutzer steht dort nicht in der sudoers-Datei.</translation>
    </message>
    <message>
        <source>%1 may not run this as %2 on %3: sudo does not allow it.</source>
        <translation>%1 darf das auf %3 nicht als %2 ausführen: sudo erlaubt es nicht.</translation>
    </message>
    <message>
        <source>There is no user %1 on %2.</source>
        <translation>Auf %2 gibt es keinen Benutzer %1.</translation>
    </message>
    <message>
        <source>The account or the password of %1 on %2 has expired, or is locked. Log in there and change it.</source>
        <translation>Das Konto oder das Passwort von %1 auf %2 ist abgelaufen oder gesperrt. Melden Sie sich dort an und ändern Sie es.</translation>
    </message>
    <message>
        <source>sudo does not work on %1. Its own words are among the errors.</source>
        <translation>sudo funktioniert auf %1 nicht. Seine eigenen Worte stehen in der Fehlerausgabe.</translation>
    </message>
    <message>
        <source>sudo on %1 wants a terminal, and there was none to be had.</source>
        <translation>sudo auf %1 verlangt ein Terminal, und es war keines zu bekommen.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Standard input ended before the answer.</source>
        <translation>Die Standardeingabe endete vor der Antwort.</translation>
    </message>
</context>
<context>
    <name>TerminalHead</name>
    <message>
        <source>Takes what is typed</source>
        <translation>Erhält Getipptes</translation>
    </message>
    <message>
        <source>Takes what is typed to several terminals</source>
        <translation>Erhält, was an mehrere Terminals getippt wird</translation>
    </message>
    <message>
        <source>Switch off to leave this terminal out.</source>
        <translation>Ausschalten, um dieses Terminal auszulassen.</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>TerminalNotes</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close and do not ask again</source>
        <translation>Schließen und nicht mehr fragen</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Its control characters will be left out.</source>
        <translation>Seine Steuerzeichen werden weggelassen.</translation>
    </message>
    <message>
        <source>It begins with: %1</source>
        <translation>Er beginnt mit: %1</translation>
    </message>
    <message>
        <source>Paste this?</source>
        <translation>Einfügen?</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Closing the terminal ends what runs in it.</source>
        <translation>Das Schließen des Terminals beendet, was darin läuft.</translation>
    </message>
    <message>
        <source>The shell was lost.</source>
        <translation>Die Shell ging verloren.</translation>
    </message>
    <message>
        <source>The shell has ended with %1.</source>
        <translation>Die Shell endete mit %1.</translation>
    </message>
    <message>
        <source>The shell has ended.</source>
        <translation>Die Shell ist beendet.</translation>
    </message>
    <message>
        <source>Host keys…</source>
        <translation>Host-Schlüssel…</translation>
    </message>
    <message>
        <source>Show what is known of this host&apos;s keys</source>
        <translation>Zeigen, was von den Schlüsseln dieses Hosts bekannt ist</translation>
    </message>
    <message>
        <source>Host key refused.</source>
        <translation>Host-Schlüssel abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>The text has %Ln lines: each line end runs what stands before it.</source>
        <translation>
            <numerusform>Der Text hat %Ln Zeile: Jedes Zeilenende führt aus, was davor steht.</numerusform>
            <numerusform>Der Text hat %Ln Zeilen: Jedes Zeilenende führt aus, was davor steht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes to %Ln terminals.</source>
        <translation>
            <numerusform>Er geht an %Ln Terminal.</numerusform>
            <numerusform>Er geht an %Ln Terminals.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
</context>
<context>
    <name>TerminalPane</name>
    <message>
        <source>Terminal of %1</source>
        <translation>Terminal von %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
</context>
<context>
    <name>TerminalSearch</name>
    <message>
        <source>Find in this terminal</source>
        <translation>In diesem Terminal suchen</translation>
    </message>
    <message>
        <source>Above (Enter)</source>
        <translation>Darüber (Enter)</translation>
    </message>
    <message>
        <source>Below (Shift+Enter)</source>
        <translation>Darunter (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Suche schließen (Escape)</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>TerminalTabs</name>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Close this terminal</source>
        <translation>Dieses Terminal schließen</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>the bell rang</source>
        <translation>die Glocke klang</translation>
    </message>
</context>
<context>
    <name>TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>TerminalsPage</name>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Type to one only</source>
        <translation>Nur an eines tippen</translation>
    </message>
    <message>
        <source>All terminals side by side</source>
        <translation>Alle Terminals nebeneinander</translation>
    </message>
    <message>
        <source>Find in this terminal (Ctrl+Shift+F)</source>
        <translation>In diesem Terminal suchen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>No terminal is open.</source>
        <translation>Kein Terminal ist offen.</translation>
    </message>
    <message>
        <source>Choose a host on the Instances page and press Ctrl+T.</source>
        <translation>Wählen Sie auf der Seite Instanzen einen Host und drücken Sie Strg+T.</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>What you type goes to all terminals that are not left out.</source>
        <translation>Was Sie tippen, geht an alle Terminals, die nicht ausgelassen sind.</translation>
    </message>
    <message numerus="yes">
        <source>Type to %Ln terminals</source>
        <translation>
            <numerusform>An %Ln Terminal tippen</numerusform>
            <numerusform>An %Ln Terminals tippen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in production.</source>
        <translation>
            <numerusform>%Ln davon ist in Produktion.</numerusform>
            <numerusform>%Ln davon sind in Produktion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you type goes to %Ln terminals.</source>
        <translation>
            <numerusform>Was Sie tippen, geht an %Ln Terminal.</numerusform>
            <numerusform>Was Sie tippen, geht an %Ln Terminals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not connected yet and get nothing of it.</source>
        <translation>
            <numerusform>%Ln ist noch nicht verbunden und bekommt nichts davon.</numerusform>
            <numerusform>%Ln sind noch nicht verbunden und bekommen nichts davon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test this account</source>
        <translation>Dieses Konto testen</translation>
    </message>
    <message>
        <source>What the account may do</source>
        <translation>Was das Konto darf</translation>
    </message>
    <message>
        <source>May you</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Policy that grants what is missing</source>
        <translation>Policy, die das Fehlende gewährt</translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation>Policy kopieren</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Test signs in with what stands in the form and looks what this account may see. It changes nothing.</source>
        <translation>Der Test meldet sich mit den Angaben im Formular an und prüft, was dieses Konto sehen darf. Er ändert nichts.</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test läuft</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
</context>
<context>
    <name>TextFileText</name>
    <message>
        <source>The file is not text</source>
        <translation>Die Datei ist kein Text</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>Die Datei ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3).</source>
        <translation>%1 (Zeile %2, Spalte %3).</translation>
    </message>
    <message>
        <source>%1 (line %2).</source>
        <translation>%1 (Zeile %2).</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>There is no permission to read %1.</source>
        <translation>Es fehlt die Berechtigung, %1 zu lesen.</translation>
    </message>
    <message>
        <source>There is no permission to write %1.</source>
        <translation>Es fehlt die Berechtigung, %1 zu schreiben.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder that %1 is to be in is not there.</source>
        <translation>Den Ordner, in den %1 soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 vanished while it was being copied.</source>
        <translation>%1 verschwand während des Kopierens.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is on a file system that cannot be written.</source>
        <translation>%1 liegt auf einem Dateisystem, das nicht beschrieben werden kann.</translation>
    </message>
    <message>
        <source>The name of %1 is too long for the host.</source>
        <translation>Der Name von %1 ist zu lang für den Host.</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on the host.</source>
        <translation>Für %1 ist kein Platz mehr. Schaffen Sie Platz auf dem Host.</translation>
    </message>
    <message>
        <source>The host took no more of %1 although there is space left. A quota or a limit on the size of files may be in the way.</source>
        <translation>Der Host nahm nicht mehr von %1, obwohl noch Platz ist. Vielleicht steht eine Quote oder eine Grenze für die Dateigröße im Weg.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The host does not take %1 as a name.</source>
        <translation>Der Host nimmt %1 nicht als Namen.</translation>
    </message>
    <message>
        <source>The file server of the host cannot do what %1 needs.</source>
        <translation>Der Dateidienst des Hosts kann nicht, was %1 braucht.</translation>
    </message>
    <message>
        <source>The host answered about %1 what was not asked.</source>
        <translation>Der Host antwortete zu %1, was nicht gefragt war.</translation>
    </message>
    <message>
        <source>%1 is a folder, and a file cannot take its place.</source>
        <translation>%1 ist ein Ordner, und eine Datei kann nicht an seine Stelle.</translation>
    </message>
    <message>
        <source>%1 is there already and is no folder.</source>
        <translation>%1 gibt es schon, und es ist kein Ordner.</translation>
    </message>
    <message>
        <source>What came to be in %1 differs from what was sent, so it was not put in place. Copy it again.</source>
        <translation>Was in %1 ankam, weicht von dem ab, was geschickt wurde, und kam daher nicht an seinen Platz. Kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The host could not tell the hash of a file.</source>
        <translation>Der Host konnte den Hash einer Datei nicht nennen.</translation>
    </message>
</context>
<context>
    <name>TransferTask</name>
    <message>
        <source>%1 takes no files (SFTP): %2</source>
        <translation>%1 nimmt keine Dateien an (SFTP): %2</translation>
    </message>
    <message>
        <source>%1 ended the file transfer. Is there an sftp-server?</source>
        <translation>%1 beendete die Dateiübertragung. Gibt es dort einen sftp-server?</translation>
    </message>
    <message>
        <source>Stopped before it ended.</source>
        <translation>Vor dem Ende gestoppt.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Begun again, the copy goes on where it stopped.</source>
        <translation>Die Verbindung zu %1 ging verloren. Erneut begonnen, geht die Kopie dort weiter, wo sie aufhörte.</translation>
    </message>
    <message numerus="yes">
        <source>The copy did not end within %n second(s).</source>
        <translation>
            <numerusform>Die Kopie endete nicht innerhalb von %n Sekunde.</numerusform>
            <numerusform>Die Kopie endete nicht innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not begin the copy within %n second(s).</source>
        <translation>
            <numerusform>%1 begann die Kopie nicht innerhalb von %n Sekunde.</numerusform>
            <numerusform>%1 begann die Kopie nicht innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>sudo on %1 ended before the copy could begin.</source>
        <translation>sudo auf %1 endete, bevor das Kopieren beginnen konnte.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Begun again, the copy goes on with what is here already.</source>
        <translation>Die Verbindung zu %1 brach ab. Erneut begonnen, setzt das Kopieren mit dem fort, was schon hier ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could be checked by size and time alone: the host tells no hashes. It runs no commands beside a copy, or has no sha256sum.</source>
        <translation>
            <numerusform>%n Datei konnte nur nach Größe und Zeit geprüft werden: Der Host nennt keine Hashes. Er führt neben einer Kopie keine Befehle aus oder hat kein sha256sum.</numerusform>
            <numerusform>%n Dateien konnten nur nach Größe und Zeit geprüft werden: Der Host nennt keine Hashes. Er führt neben einer Kopie keine Befehle aus oder hat kein sha256sum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) were left out, for they are no files or lead elsewhere: %1</source>
        <translation>
            <numerusform>%n Name wurde ausgelassen, denn er ist keine Datei oder führt woandershin: %1</numerusform>
            <numerusform>%n Namen wurden ausgelassen, denn sie sind keine Dateien oder führen woandershin: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message>
        <source>%1 could not connect to %2 port %3: %4</source>
        <translation>%1 konnte keine Verbindung zu %2 Port %3 herstellen: %4</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation>Die Verbindung zu %1 ging verloren: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not connect to %2 port %3 within %n second(s).</source>
        <translation>
            <numerusform>%1 stellte innerhalb von %n Sekunde keine Verbindung zu %2 Port %3 her.</numerusform>
            <numerusform>%1 stellte innerhalb von %n Sekunden keine Verbindung zu %2 Port %3 her.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadDialog</name>
    <message>
        <source>Path on the hosts</source>
        <translation>Pfad auf den Hosts</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Put them in place as root (sudo)</source>
        <translation>Als root an ihren Platz legen (sudo)</translation>
    </message>
    <message>
        <source>Keep the old file beside (.maestro-backup)</source>
        <translation>Die alte Datei daneben behalten (.maestro-backup)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Say first where the files go.</source>
        <translation>Sagen Sie erst, wohin die Dateien sollen.</translation>
    </message>
    <message>
        <source>It goes into this folder</source>
        <translation>Sie kommt in diesen Ordner</translation>
    </message>
    <message numerus="yes">
        <source>Copy to %Ln hosts</source>
        <translation>
            <numerusform>Auf %Ln Host kopieren</numerusform>
            <numerusform>Auf %Ln Hosts kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy files to %Ln hosts</source>
        <translation>
            <numerusform>Dateien auf %Ln Host kopieren</numerusform>
            <numerusform>Dateien auf %Ln Hosts kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>User and group, by names or numbers; a user alone stands for its own group too.</source>
        <translation>Benutzer und Gruppe, mit Namen oder Nummern; ein Benutzer allein steht auch für seine eigene Gruppe.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Names or patterns, with blanks between them; * and ? stand for any part of a name.</source>
        <translation>Namen oder Muster, durch Leerzeichen getrennt; * und ? stehen für Teile von Namen.</translation>
    </message>
    <message>
        <source>Copy what links lead to, not the links</source>
        <translation>Kopieren, worauf Links zeigen, nicht die Links</translation>
    </message>
    <message>
        <source>Write an owner as user or user:group, such as www-data:adm.</source>
        <translation>Schreiben Sie einen Besitzer als Benutzer oder Benutzer:Gruppe, etwa www-data:adm.</translation>
    </message>
</context>
<context>
    <name>UploadStepText</name>
    <message>
        <source>“%1” is no mode. Write it as chmod takes it, such as 0644.</source>
        <translation>„%1“ ist kein Modus. Schreiben Sie ihn wie für chmod, etwa 0644.</translation>
    </message>
    <message>
        <source>“%1” is no way to check a file. Use sha256 or size.</source>
        <translation>„%1“ ist keine Art, eine Datei zu prüfen. Schreiben Sie sha256 oder size.</translation>
    </message>
    <message>
        <source>“%1” does not say what to leave alone. Use hash, time or never.</source>
        <translation>„%1“ sagt nicht, was bleiben soll. Schreiben Sie hash, time oder never.</translation>
    </message>
    <message>
        <source>“%1” cannot be the end of a name: it contains a slash.</source>
        <translation>„%1“ kann kein Namensende sein: Es enthält einen Schrägstrich.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>By its hash</source>
        <translation>Am Hash</translation>
    </message>
    <message>
        <source>By its size</source>
        <translation>An der Größe</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>What has the same content</source>
        <translation>Was den gleichen Inhalt hat</translation>
    </message>
    <message>
        <source>What has the same size and time</source>
        <translation>Was gleiche Größe und Zeit hat</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Files here</source>
        <translation>Dateien hier</translation>
    </message>
    <message>
        <source>Files or folders on this computer, one on each line; * stands for any name.</source>
        <translation>Dateien oder Ordner auf diesem Rechner, je Zeile eine; * steht für jeden Namen.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Into the target</source>
        <translation>In das Ziel</translation>
    </message>
    <message>
        <source>The target is a folder also for a single file or folder.</source>
        <translation>Das Ziel ist auch für eine einzelne Datei oder einen Ordner ein Ordner.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Names or patterns, one on each line.</source>
        <translation>Namen oder Muster, je Zeile eines.</translation>
    </message>
    <message>
        <source>Follow links</source>
        <translation>Links folgen</translation>
    </message>
    <message>
        <source>Copies what links point to instead of the links.</source>
        <translation>Kopiert, worauf Links zeigen, statt der Links.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Of the files, as chmod takes it.</source>
        <translation>Der Dateien, wie für chmod.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Keep the old file</source>
        <translation>Alte Datei behalten</translation>
    </message>
    <message>
        <source>What its name ends with then; &quot;yes&quot; means .maestro-backup.</source>
        <translation>Womit ihr Name dann endet; &quot;yes&quot; heißt .maestro-backup.</translation>
    </message>
    <message>
        <source>Time-out in seconds</source>
        <translation>Zeitgrenze in Sekunden</translation>
    </message>
    <message>
        <source>The copy is ended after that time.</source>
        <translation>Danach wird das Kopieren beendet.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>There are no files to upload. Name some.</source>
        <translation>Es gibt keine Dateien hochzuladen. Nennen Sie welche.</translation>
    </message>
    <message>
        <source>The upload has no target. Name a path on the host.</source>
        <translation>Das Hochladen hat kein Ziel. Nennen Sie einen Pfad auf dem Host.</translation>
    </message>
    <message>
        <source>The copy did not say how it ended.</source>
        <translation>Das Kopieren sagte nicht, wie es endete.</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>Puts the files in place as root (true) or as the user of that name.</source>
        <translation>Legt die Dateien als root (true) oder als der genannte Benutzer an ihren Platz.</translation>
    </message>
    <message>
        <source>The path on the host. One folder becomes it; several files go into it. A link that a file would take the place of is replaced; what it leads to stays as it is.</source>
        <translation>Der Pfad auf dem Host. Ein Ordner wird zu ihm, mehrere Dateien kommen hinein. Ein Link, an dessen Stelle eine Datei träte, wird ersetzt; worauf er zeigt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>User and group, by names or numbers; a user alone stands for its own group too.</source>
        <translation>Benutzer und Gruppe, mit Namen oder Nummern; ein Benutzer allein steht auch für seine eigene Gruppe.</translation>
    </message>
    <message>
        <source>“%1” is no owner. Write a user, or user:group, by names or numbers, such as www-data:www-data.</source>
        <translation>„%1“ ist kein Besitzer. Schreiben Sie einen Benutzer oder Benutzer:Gruppe, mit Namen oder Nummern, etwa www-data:www-data.</translation>
    </message>
</context>
<context>
    <name>XmlText</name>
    <message>
        <source>The answer is not valid XML</source>
        <translation>Die Antwort ist kein gültiges XML</translation>
    </message>
    <message>
        <source>The answer holds no XML element</source>
        <translation>Die Antwort enthält kein XML-Element</translation>
    </message>
    <message>
        <source>The answer declares XML entities, which are refused</source>
        <translation>Die Antwort deklariert XML-Entitäten, was abgelehnt wird</translation>
    </message>
    <message>
        <source>The answer uses an XML entity, which is refused</source>
        <translation>Die Antwort verwendet eine XML-Entität, was abgelehnt wird</translation>
    </message>
    <message>
        <source>The answer is nested too deeply</source>
        <translation>Die Antwort ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>The answer has too many elements</source>
        <translation>Die Antwort hat zu viele Elemente</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3).</source>
        <translation>%1 (Zeile %2, Spalte %3).</translation>
    </message>
    <message>
        <source>The answer is larger than 64 MiB.</source>
        <translation>Die Antwort ist größer als 64 MiB.</translation>
    </message>
</context>
<context>
    <name>YamlText</name>
    <message>
        <source>An alias stands inside of what it repeats</source>
        <translation>Ein Alias steht in dem, was es wiederholt</translation>
    </message>
    <message>
        <source>It is nested too deeply</source>
        <translation>Zu tief verschachtelt</translation>
    </message>
    <message>
        <source>It has too many values, aliases included</source>
        <translation>Zu viele Werte, Aliasse eingeschlossen</translation>
    </message>
    <message>
        <source>The key of a map must be a word</source>
        <translation>Der Schlüssel einer Map muss ein Wort sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice</source>
        <translation>„%1“ steht dort doppelt</translation>
    </message>
    <message>
        <source>There is more than one document in it</source>
        <translation>Enthält mehr als ein Dokument</translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1</source>
        <translation>Das YAML ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The YAML cannot be read.</source>
        <translation>Das YAML ist nicht lesbar.</translation>
    </message>
</context>
</TS>
