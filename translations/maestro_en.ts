<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessPage</name>
    <message>
        <source>Access rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an access rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the rule up: it counts more (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the rule down: it counts less (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No access rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts are reached as ~/.ssh/config, their inventory and their image say. A rule says otherwise for an account or for the instances of a query: user, key, port, which address, jump host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes to this rule are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rule %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fits %1 of %Ln instances</source>
        <translation>
            <numerusform>Fits %1 of %Ln instance</numerusform>
            <numerusform>Fits %1 of %Ln instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instances are reached without it then.</source>
        <translation>
            <numerusform>%Ln instance is reached without it then.</numerusform>
            <numerusform>%Ln instances are reached without it then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessRuleEditor</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried first; the others follow as ssh_config has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: public, or private behind a jump host. Without the chosen kind: the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several separated by commas. Write none for a direct way, whatever ssh_config says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh_config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look there for the instance&apos;s name too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To terminals only, where root can use your keys meanwhile. A run has a switch of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the instances that the rule fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the query field of Instances. Without one, the rule is for all of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessRules</name>
    <message>
        <source>The rule applies to nothing. Choose an account, or write a query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule looks at one instance at a time: leave out pick:, first: and sort:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule says nothing. Give it a user, a key, a port, an address or a jump host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no jump host. Write [user@]host[:port], several separated by commas, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the public half of a key. Name the other file, without .pub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path, from / or ~/ on: ~/.ssh/id_ed25519.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessRulesModel</name>
    <message>
        <source>By query: the first counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole accounts: after those</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1
%2
fits %Ln instances now</source>
        <translation>
            <numerusform>%1
%2
fits %Ln instance now</numerusform>
            <numerusform>%1
%2
fits %Ln instances now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rule %1: %2, %3, fits %Ln instances</source>
        <translation>
            <numerusform>rule %1: %2, %3, fits %Ln instance</numerusform>
            <numerusform>rule %1: %2, %3, fits %Ln instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <source>an account that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh_config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual for its image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of the agent and the usual ones of ~/.ssh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>via %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through the command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh_config by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: it cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In ssh_config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forwarded to terminals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountEditor</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountHead</name>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountStandingText</name>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from the last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>There is an account “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account needs a name of at most 100 printable characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret of “%1” is not in the keychain any more. Open the account and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of the account “%2” was kept for one session only. Open the account and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsCommand</name>
    <message>
        <source>There is no account &quot;%1&quot;; maestro accounts lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(switched off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no accounts yet: maestro accounts add KIND NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of account &quot;%1&quot;. Kinds: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a secret: it is read from standard input, never from arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account %1 was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account %1 and its secrets were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) imported.</source>
        <translation>
            <numerusform>%n account imported.</numerusform>
            <numerusform>%n accounts imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import accounts from this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at the left, add one, or import what other tools on this machine know already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for this session, in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes to “%1” are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secrets are removed from the keychain. Nothing changes at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityFeed</name>
    <message>
        <source>Refreshing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory read at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory from the last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain: secrets for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Refreshing %Ln accounts</source>
        <translation>
            <numerusform>Refreshing %Ln account</numerusform>
            <numerusform>Refreshing %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %1: %Ln questions to answer</source>
        <translation>
            <numerusform>Run %1: %Ln question to answer</numerusform>
            <numerusform>Run %1: %Ln questions to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1: %L2 of %L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 ended: %L2 ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 ended: %L2 ok, %L3 not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agent</name>
    <message>
        <source>the SSH agent does not answer; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SSH agent at %1 cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SSH agent holds no keys, or is locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllowedPrograms</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files whose programs may run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file names is asked about again before it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file may run programs here. When one names a program, you are asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these files name may run on this computer, until the file changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsibleIniText</name>
    <message>
        <source>This is YAML: its name must end in .yml or .yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group %1 is not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ] of a section is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The section has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1] is no kind of section: after the colon stands vars or children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the : of a host its port must stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a host stand variables: name=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory has more than 100,000 hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable is written name=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below children each line is the name of one group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1:vars] is about a group that is not declared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsibleInstanceText</name>
    <message>
        <source>%1 of %2 is a template that only Ansible can fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(locked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a list or a map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not reached by SSH (ansible_connection is %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address that can be connected to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsibleInventoryText</name>
    <message>
        <source>The folder %1 is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds too many files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is encrypted by Ansible Vault and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have the same address, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host %1 was left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a program. It was not run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsibleModelText</name>
    <message>
        <source>The group %1 cannot stand below %2: it stands above it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsibleRangeText</name>
    <message>
        <source>The range [%1:%2] has neither two numbers nor two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin and end of the range [%1:%2] must have the same length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range [%1] needs a begin and an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range [%1] has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of the range [%1] is not a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range [%1] ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ] of a range is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range stands for more than 100,000 hosts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsibleYamlText</name>
    <message>
        <source>The group %1 must hold hosts, vars or children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the group %2 was left out (line %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children of %1 must be a map of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosts of %1 must be a map: write &quot;name:&quot;, not &quot;- name&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variables of a host must be a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory has more than 100,000 hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory is encrypted by Ansible Vault, which Maestro does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inventory must be a map of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is the settings of Ansible&apos;s plugin %1, not a list of hosts. Maestro runs no plugin: add the cloud itself as an account, or keep the output of ansible-inventory --list in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of variables must be a map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the sessions that nothing uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its user name or address has characters that an ssh command cannot have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskProgram</name>
    <message>
        <source>%1 could not be run: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not end in time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Authentication</name>
    <message>
        <source>%1 refused the user %2. It takes: %3. Tried: %4. Check the user name and which key is authorized there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants more than one proof of the user %2, and was not content. It still takes: %3. Tried: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 hung up after %n refusal(s); it allows no more (MaxAuthTries). Tried: %2. Name the right key with IdentityFile.</source>
        <translation>
            <numerusform>%1 hung up after %n refusal; it allows no more (MaxAuthTries). Tried: %2. Name the right key with IdentityFile.</numerusform>
            <numerusform>%1 hung up after %n refusals; it allows no more (MaxAuthTries). Tried: %2. Name the right key with IdentityFile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwsCredentials</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys may not take on the role %1. Its trust policy must name them, and their own policy must allow sts:AssumeRole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to taking on the role holds no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program of the profile has printed no keys of version 1: AccessKeyId and SecretAccessKey in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwsErrorText</name>
    <message>
        <source>%1 asks to wait %2 seconds before the next request. Refresh again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers too many requests of this account and refused more. Refresh again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is gone from %1. Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the instance does not allow this now. Refresh and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is protected against this. Take the protection away at AWS first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This instance cannot do that: AWS says the operation is not supported for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS has no room to start it in this zone, or the account&apos;s limit is reached (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not working at the moment (HTTP %2). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer like AWS (HTTP %2). Check the endpoint of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of this account lack the right %1 in %2. Add it to the policy of their user or role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine. Set its clock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session of this account has ended. Enter new keys or a new session token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the signature. Enter the secret access key anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region %1 or the service is not enabled for this account. Enable it at AWS or leave the region out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the access key in %2. Check the access key ID and the secret, and that the region is enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS has closed this account for the moment (%1). Ask AWS support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STS is not activated in %1. Activate it at AWS or choose another home region.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwsImportText</name>
    <message>
        <source>AWS profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of an access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key needs both its id and its secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary access key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys from the program %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwsProfileText</name>
    <message>
        <source>The profile %1 signs in through a browser (SSO). Maestro cannot; give it a profile with keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 signs in with a web identity. Maestro cannot; give it a profile with keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 takes its keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which are not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 wants a one-time code. Maestro cannot ask for it; give it a profile without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 has a role; it needs source_profile or credential_source, and only one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile %1 in the AWS files. Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 takes its keys from the machine it runs on. Maestro reads them from the AWS files only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profiles %1 and %2 name each other as source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 has no keys. Add aws_access_key_id and aws_secret_access_key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AWS config file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AWS credentials file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlastLine</name>
    <message>
        <source>selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all filtered, nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your SSH agent is forwarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an address are skipped</source>
        <translation>
            <numerusform>%Ln without an address is skipped</numerusform>
            <numerusform>%Ln without an address are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not running are left out</source>
        <translation>
            <numerusform>%Ln not running is left out</numerusform>
            <numerusform>%Ln not running are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in production: asks for the number</source>
        <translation>
            <numerusform>%Ln in production: asks for the number</numerusform>
            <numerusform>%Ln in production: asks for the number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln protected: asks for the number</source>
        <translation>
            <numerusform>%Ln protected: asks for the number</numerusform>
            <numerusform>%Ln protected: asks for the number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cache</name>
    <message>
        <source>The kept instances are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept instances are of another version of Maestro.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>it is not a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a certificate for hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was valid until %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is valid from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Certifier</name>
    <message>
        <source>This host cannot be asked for a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known_hosts has no certificate authority for this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host&apos;s certificate %1, or the authority that signed it (%2), is marked as revoked. The connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host has a tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>User to log in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as each host&apos;s own user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, then the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 10%, then the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches of 25%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these hosts is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no host to run it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these hosts has an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the command (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on one host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the command on the first of these hosts alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs it with sudo; Ctrl+Shift+Enter does so once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln at once</source>
        <translation>
            <numerusform>%Ln at once</numerusform>
            <numerusform>%Ln at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln hosts</source>
        <translation>
            <numerusform>Run on %Ln host</numerusform>
            <numerusform>Run on %Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>as %1 (usual)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path of the script, from / or ~/ on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote among the arguments of the script is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandEditor</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on the hosts with Ctrl+Enter. Up and Down walk through the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>--%1 needs a whole number from %2 on, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs NAME=VALUE, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port goes up to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format is text, json or csv, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--batches needs sizes like 1,10%,50%, and &quot;%1&quot; is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--max-failures needs a number or a percentage, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 does not go with &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run needs a query before &quot;--&quot;; &quot;all&quot; means every host: maestro run all -- uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run needs &quot;--&quot; and the command after the query: maestro run %1 -- uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power needs a query and one of start, stop, reboot, terminate: maestro power name:web-1 stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts goes alone, or with: add KIND NAME, test NAME, remove NAME, import [SOURCE].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;--&quot; and a command go with run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try maestro --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Try maestro --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy needs a query and files with --to, or a query with --from and --into. A query of several words goes in quotes: maestro copy &quot;role=web env=test&quot; shop.tar.gz --to /srv/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--interpreter goes with --script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sudo goes with copy --to only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mode, --owner, --backup and --follow go with copy --to only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs %1 needs the number of a run: maestro runs %1 12</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, or paste: fab nodes:ec2,^app sys.run_command:&quot;uptime&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “%1” on the hosts of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the hosts of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “%1” in the command bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Maestro 2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandStepText</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One NAME=VALUE on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command starts there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file on this computer that every host gets as standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the profile of the user first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For commands that ask for one; errors then arrive among the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-out in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is ended after that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command to run. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command contains a NUL character, which no shell takes. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command gave no status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was ended by signal %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command ended with exit status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no umask. Write an octal number like 027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file on this computer that is sent to every host and run there in place of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments of the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter of the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, the first line of the script says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rights new files do not get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true for root, or the name of another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the input open and puts what the command asks to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the command runs, root of each host can use the keys of your SSH agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command goes on when the connection is lost, and is found again. It gets no input and no terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command that keeps going when the connection is lost gets no input and no terminal. Leave those out, or do not keep it going.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandTask</name>
    <message>
        <source>The command contains a NUL character, which no shell can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 did not begin the command within %n second(s).</source>
        <translation>
            <numerusform>%1 did not begin the command within %n second.</numerusform>
            <numerusform>%1 did not begin the command within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The command did not end within %n second(s) and was told to.</source>
        <translation>
            <numerusform>The command did not end within %n second and was told to.</numerusform>
            <numerusform>The command did not end within %n seconds and was told to.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives no terminal: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would not run a command: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output of %1 could not be kept any further, so the command was told to end: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command ended with exit status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was ended by the signal %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the channel without saying how the command ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost. The command may still run there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command shows its output page by page and waits for a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on %1 wants a terminal, so the command got one: errors come among the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command ended (%2), and then the connection to %1 was lost: the end of its output may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached again, and the command was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost (%2). The command goes on there and is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command on %1 left no exit status: it was killed there, or the host has started anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost and the command was not found again. It may still run there; its output is kept in ~/.cache/maestro/kept/%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while the connection to %1 was lost, so the command could not be told to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record of the command on %1: it never began there, or its output was fetched and cleared away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Mark differences to the largest group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the chosen groups, with their differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two groups; one is compared with the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− is missing in the lower group, + is only there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups chosen</source>
        <translation>
            <numerusform>%Ln group chosen</numerusform>
            <numerusform>%Ln groups chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the hosts whose output has it (Ctrl+F); F3 leads on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>on %Ln host(s)</source>
        <translation>
            <numerusform>on %Ln host</numerusform>
            <numerusform>on %Ln hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hosts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>The run could not be written down, so nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not begun: the run was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not begun: this host was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was not begun: more than %Ln hosts had failed.</source>
        <translation>
            <numerusform>It was not begun: more than %Ln host had failed.</numerusform>
            <numerusform>It was not begun: more than %Ln hosts had failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyButtons</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyText</name>
    <message>
        <source>There is no file %1 on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 from the hosts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message numerus="yes">
        <source>%n file(s) there already</source>
        <translation>
            <numerusform>%n file there already</numerusform>
            <numerusform>%n files there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) left out</source>
        <translation>
            <numerusform>%n name left out</numerusform>
            <numerusform>%n names left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not checked by hash</source>
        <translation>
            <numerusform>%n file not checked by hash</numerusform>
            <numerusform>%n files not checked by hash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvInventoryText</name>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 has no address that can be connected to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 is there more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column name, host, address or ip (line 1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvText</name>
    <message>
        <source>the quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is text after a closing quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %n columns</source>
        <translation>
            <numerusform>The table has more than %n column</numerusform>
            <numerusform>The table has more than %n columns</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than 100,000 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it has %n cells, more than the header</source>
        <translation>
            <numerusform>it has %n cell, more than the header</numerusform>
            <numerusform>it has %n cells, more than the header</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Latin-1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Danger</name>
    <message>
        <source>rm -r on a top folder deletes a whole system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command erases a file system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command changes partitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd writes straight to a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output would overwrite a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command stops or restarts the hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fork bomb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes the rights of every file on the hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may cut off the connection to the hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ends every process on the hosts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Copy ssh command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details (Enter opens them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, launched %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host has no address that SSH could use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balancer %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A terminal on this host (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line for a shell of yours that reaches this host as Maestro does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message numerus="yes">
        <source>There are more than %n files, so nothing more is copied.</source>
        <translation>
            <numerusform>There is more than %n file, so nothing more is copied.</numerusform>
            <numerusform>There are more than %n files, so nothing more is copied.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are larger than the limit of %1 bytes, so nothing more is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the host fits %1, where * and ? stand for parts of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the host fits %1, where * and ? stand for parts of names, and is not left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadDialog</name>
    <message>
        <source>Compare the hash of each file with the host&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy from %Ln hosts</source>
        <translation>
            <numerusform>Copy from %Ln host</numerusform>
            <numerusform>Copy from %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy files from %Ln hosts</source>
        <translation>
            <numerusform>Copy files from %Ln host</numerusform>
            <numerusform>Copy files from %Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Path on the hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or a folder; * and ? stand for any part of a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each host gets a folder of its own in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names or patterns, with blanks between them; * and ? stand for any part of a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files of the hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first which files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path of the folder here, from / or ~/ on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadFile</name>
    <message>
        <source>%1 came with other contents than it has on the host: it was changed meanwhile. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadStepText</name>
    <message>
        <source>Folder of a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called as the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called as its account and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or folder there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder on this computer; each host gets one of its own in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes from each host; more than that fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-out in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is ended after that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to download. Name a path on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download has no folder to go into. Name one on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number of bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not name a host&apos;s folder. Use name or key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path on the host; * and ? stand for names there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names or patterns, one on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no way to check a file. Use sha256 or size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what is here already and the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ec2</name>
    <message>
        <source>Amazon EC2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is stopped, its disks are still billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The clock of this machine is %n minutes slow. Set it right.</source>
        <translation>
            <numerusform>The clock of this machine is %n minute slow. Set it right.</numerusform>
            <numerusform>The clock of this machine is %n minutes slow. Set it right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this machine is %n minutes fast. Set it right.</source>
        <translation>
            <numerusform>The clock of this machine is %n minute fast. Set it right.</numerusform>
            <numerusform>The clock of this machine is %n minutes fast. Set it right.</numerusform>
        </translation>
    </message>
    <message>
        <source>The instance %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected against being stopped. Take the stop protection away at AWS first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected against being terminated. Take the termination protection away at AWS first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is terminated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being terminated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be started once it has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its root device is an instance store, which is lost on stopping: it can only be rebooted or terminated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the Auto Scaling group %1, which may replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a spot instance: only one with a persistent request can be stopped, and it may not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its public address changes when it starts again, unless it is an Elastic IP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is reached without encryption: its consoles prove nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ec2AccountText</name>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile is read from ~/.aws each time; nothing of it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile of the AWS command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only temporary keys have one. When it ends, the account must be given a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in ~/.aws/credentials or ~/.aws/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then assume role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are only used to take on this role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; for example arn:aws:iam::...:role/ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some roles of other companies ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to list all regions that are enabled for the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Maestro signs in and asks which regions there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address for all regions, of a private cloud that speaks as EC2 does. Leave it empty for Amazon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow a connection without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody on the way can then read what the account lists. Never needed for Amazon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write system, none, http://host:port or socks5://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a proxy that asks for one; its user stands in the address, as in http://user@host:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file of authorities to trust as well, as a company&apos;s proxy or a private cloud needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the name of a region. Write it like eu-west-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is no address. Write it like https://cloud.example.com/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint has more than host, port and path. Leave the rest out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is not encrypted. Write https, or allow a connection without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key ID is missing. Enter it in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret access key is missing. Enter it in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is no ARN. Write it like arn:aws:iam::123456789012:role/ops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home region is not the name of a region. Write it like eu-west-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-256 fingerprint of the one certificate to trust there, for an endpoint that no authority vouches for. Leave it empty for Amazon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint is none of SHA-256: that has 64 hexadecimal digits, with colons or without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint goes with an endpoint of your own. Name the endpoint, or leave the fingerprint out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ec2Check</name>
    <message>
        <source>list regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the regions in the account, or allow ec2:DescribeRegions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>yes, %n regions</source>
        <translation>
            <numerusform>yes, %n region</numerusform>
            <numerusform>yes, %n regions</numerusform>
        </translation>
    </message>
    <message>
        <source>list instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>yes, %n hosts</source>
        <translation>
            <numerusform>yes, %n host</numerusform>
            <numerusform>yes, %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>yes, more than %n hosts</source>
        <translation>
            <numerusform>yes, more than %n host</numerusform>
            <numerusform>yes, more than %n hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reboot instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ec2ReplyText</name>
    <message>
        <source>The answer of EC2 is cut off or damaged. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC2 answered something else than was asked for. Check the endpoint of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of EC2 holds an instance without an ID. Check the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC2 answered with the console of another instance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyResult</name>
    <message>
        <source>Reading the hosts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the last time appear at once, the others as their clouds answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the clouds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts appear here region by region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your accounts hold no hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is a surprise, the sources at the left say what went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 (%Ln hosts)</source>
        <translation>
            <numerusform>Clear %1 (%Ln host)</numerusform>
            <numerusform>Clear %1 (%Ln hosts)</numerusform>
        </translation>
    </message>
    <message>
        <source>Maestro lists your machines and runs commands on many of them at once. It speaks to your clouds and hosts directly; nothing goes anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Execution</name>
    <message>
        <source>The input %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input %1 gives more than 64 MiB. Save it as a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script %1 is larger than 4 MiB. Copy it to the hosts and run it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>Stopped before it began.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCopies</name>
    <message numerus="yes">
        <source>%Ln are not running and left out.</source>
        <translation>
            <numerusform>%Ln is not running and left out.</numerusform>
            <numerusform>%Ln are not running and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no address and are left out.</source>
        <translation>
            <numerusform>%Ln has no address and is left out.</numerusform>
            <numerusform>%Ln have no address and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>No host to copy files to or from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the hosts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy files to hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy this to %Ln hosts?</source>
        <translation>
            <numerusform>Copy this to %Ln host?</numerusform>
            <numerusform>Copy this to %Ln hosts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are protected.</source>
        <translation>
            <numerusform>%Ln of them is protected.</numerusform>
            <numerusform>%Ln of them are protected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy to %Ln hosts</source>
        <translation>
            <numerusform>Copy to %Ln host</numerusform>
            <numerusform>Copy to %Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of hosts (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 from the hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a folder to hosts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileInventory</name>
    <message>
        <source>SSH configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every name on a Host line becomes a host. Nothing in the file is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ansible inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row names the columns: name, address, port, user, tags and others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One [user@]host[:port] a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with / or ~/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>yes, %n hosts</source>
        <translation>
            <numerusform>yes, %n host</numerusform>
            <numerusform>yes, %n hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An INI, YAML or JSON file, a program that prints one, or a folder of them. You are asked before a program is run; plugins are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n more remarks about this file.</source>
        <translation>
            <numerusform>There is %n more remark about this file.</numerusform>
            <numerusform>There are %n more remarks about this file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>No accounts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro lists your machines and runs commands on many of them at once. It speaks to your clouds and hosts directly; nothing goes anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud or a list of hosts. Test it before you save; hosts appear region by region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real hosts on this computer. Every screen works, nothing leaves the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found just now. These files stay as they are; keys are copied to the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that Maestro could import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>Import %Ln source</numerusform>
            <numerusform>Import %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignProgram</name>
    <message>
        <source>%1 could not be run: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 did not end within %n second(s) and was ended.</source>
        <translation>
            <numerusform>%1 did not end within %n second and was ended.</numerusform>
            <numerusform>%1 did not end within %n seconds and was ended.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 printed too much and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a program that is to run on this computer, and nobody has allowed it: %2. If you trust the file, allow it on the page of the accounts, or with --allow-programs on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command names no program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormCheckText</name>
    <message>
        <source>“%1” is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”. It is one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is true or false, not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a secret and is not kept as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no secret.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupedView</name>
    <message>
        <source>Output, grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy hosts and output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the first host&apos;s tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First %1 of %2 lines; the host&apos;s tab has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too different to compare line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln lines: too large to compare</source>
        <translation>
            <numerusform>more than %Ln line: too large to compare</numerusform>
            <numerusform>more than %Ln lines: too large to compare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines differ</source>
        <translation>
            <numerusform>%Ln line differs</numerusform>
            <numerusform>%Ln lines differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run again on %Ln host(s)</source>
        <translation>
            <numerusform>Run again on %Ln host</numerusform>
            <numerusform>Run again on %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %Ln host(s) as selection</source>
        <translation>
            <numerusform>Use %Ln host as selection</numerusform>
            <numerusform>Use %Ln hosts as selection</numerusform>
        </translation>
    </message>
    <message>
        <source>Open shell on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a query: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupingText</name>
    <message numerus="yes">
        <source>It is the same with %Ln other host(s).</source>
        <translation>
            <numerusform>It is the same with %Ln other host.</numerusform>
            <numerusform>It is the same with %Ln other hosts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>Finding hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A space means and, a comma means or, a minus leaves out. Click an example to try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web anywhere: in the name, the id, an address, the value of a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names that begin with app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole name; * is any text, ? any letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these five names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host with this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one region of a cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cloud, and names that begin with app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another value, or no such tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the tag, whatever its value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State and age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, stopped, pending, stopping, terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than 30 days; also m, h, w and &lt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hosts of production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets group; or stands between groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of each region, by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first five in an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter you saved under the name web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command runs on the selected rows; with nothing selected, on all that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows the details below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Click, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selects a row or takes it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selects all rows up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selects all rows, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens and closes the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C, middle click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies the rows, or one cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column&apos;s head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorts; drag it to move it, right-click to choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks all accounts again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line below the field says on how many hosts it will run, and why on these. Only running hosts count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snippets: commands with a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes here from anywhere on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user to log in as; usually each image&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many hosts run it at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time-out, when to stop, folder, environment, login shell, terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and dangerous commands ask for the number of hosts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal outputs stand together under their hosts, the biggest group first. Every run is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grouped; host by host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next or previous host that did not end well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folds or unfolds a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chooses a group; Compare shows what sets two apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the comparison back to all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs again on the hosts of a failed group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the tab of a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searches the output of a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show only hosts in that state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account is a cloud or a list of hosts. Secrets are kept in the keychain of your desktop and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says who you are there and what you may see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes what other tools on this machine know already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 explains the part of the window that has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all commands, by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N  Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F, F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K, /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys go to the shell, but for these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies, pastes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds text, also in what scrolled away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks back; any letter comes back to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another terminal of the same host; closes this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger, smaller, as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selects a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selects where the program wants the mouse for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens a web address, after showing where it leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys and pastes go to all terminals that are not left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs it with sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each thing by itself (user, key, port, address, jump host) the first rule counts that fits a host and says it. What is typed for a run counts more; the inventory, ssh_config and the image count less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in Instances; without one, all of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves the rule: above, it counts more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes the chosen rule, after asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several by commas; none for a direct way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to terminals; root there can use your keys meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a host is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a host really gets, and which rule or file says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instance is held to the key it had first, wherever it moves to. Another key is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were asked and trusted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known_hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh knew it before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the instance&apos;s console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the instance has printed it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next connection asks again; for hosts installed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C, Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies fingerprints, forgets keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F, F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filters, reads again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins no other host; once more: goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostCertificate</name>
    <message>
        <source>The host&apos;s certificate cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is signed by an authority that known_hosts does not name for this host: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the certificate %1 is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is a user&apos;s, not a host&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is for other hosts: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 has conditions that are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is for another key than the host has shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostKeySource</name>
    <message>
        <source>your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known_hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the instance&apos;s console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostKeys</name>
    <message>
        <source>The host key could not be kept in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key could not be removed from %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostKeysModel</name>
    <message>
        <source>%1
in no account any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In known_hosts as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostKeysPage</name>
    <message>
        <source>Host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance, address, fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the chosen host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host key is trusted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key of this instance is trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host key matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first connection to a host asks, compares its key with the console of the instance, or finds it in known_hosts. From then on the instance is held to it, and it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next connection compares its key with the console of the instance, or asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take letters away from the filter to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known_hosts does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In known_hosts as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next connection takes the key of the host for a new one, and asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of your known_hosts that say the same are removed too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln host keys</source>
        <translation>
            <numerusform>%Ln host key</numerusform>
            <numerusform>%Ln host keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln host keys</source>
        <translation>
            <numerusform>%L1 of %Ln host key</numerusform>
            <numerusform>%L1 of %Ln host keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln fingerprints</source>
        <translation>
            <numerusform>Copy %Ln fingerprint</numerusform>
            <numerusform>Copy %Ln fingerprints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln keys…</source>
        <translation>
            <numerusform>Forget %Ln key…</numerusform>
            <numerusform>Forget %Ln keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln host keys?</source>
        <translation>
            <numerusform>Forget %Ln host key?</numerusform>
            <numerusform>Forget %Ln host keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln keys</source>
        <translation>
            <numerusform>Forget %Ln key</numerusform>
            <numerusform>Forget %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostListText</name>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no [user@]host[:port]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has more than 100,000 hosts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostsPane</name>
    <message>
        <source>Filter hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HttpErrorText</name>
    <message>
        <source>The name %1 was not found. Check the address and this machine&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection. Nothing answers there; check the address and the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broke the connection in the middle of its answer. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not work. Check the proxy of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to %1 came about. Check that it speaks TLS 1.2 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold at this time. Check the clock of this machine, then the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows another certificate than before, so nothing was sent. Expected %2, found %3. Ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not let you through without its user and password. Write the user into the proxy&apos;s address (http://user@host:port) and the password into the field below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. Name the file of its authority in the account, or, once you have compared it with the server&apos;s, its fingerprint: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HttpExchange</name>
    <message>
        <source>The file of certificate authorities %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be asked without encryption. Use https, or allow it for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 failed several times in a row and is left alone for %n seconds.</source>
        <translation>
            <numerusform>%1 failed several times in a row and is left alone for %n second.</numerusform>
            <numerusform>%1 failed several times in a row and is left alone for %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of %1 is larger than Maestro accepts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Looking at what is on this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the ticked sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files stay as they are; keys are copied to the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that Maestro could import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>Import %Ln source</numerusform>
            <numerusform>Import %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>%Ln sources were imported.</source>
        <translation>
            <numerusform>%Ln source was imported.</numerusform>
            <numerusform>%Ln sources were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportersText</name>
    <message>
        <source>A Rackspace user and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Maestro has no Rackspace accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ansible inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>A program prints the hosts. You are asked before it is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the account “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same stands in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IniText</name>
    <message>
        <source>A = is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name before the =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A [section] must come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ] of a section is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstanceColumnText</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Launched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rebooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstanceExtra</name>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private DNS name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto Scaling group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First network card attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstanceFactsText</name>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Launched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstanceTable</name>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstancesPage</name>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ssh command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is not understood: mend it, or select hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More at once would be of no use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy files to the hosts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open terminals on the first %Ln hosts?</source>
        <translation>
            <numerusform>Open a terminal on the first %Ln host?</numerusform>
            <numerusform>Open terminals on the first %Ln hosts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln terminals</source>
        <translation>
            <numerusform>Open %Ln terminal</numerusform>
            <numerusform>Open %Ln terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln terminals?</source>
        <translation>
            <numerusform>Open %Ln terminal?</numerusform>
            <numerusform>Open %Ln terminals?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy files to %Ln hosts…</source>
        <translation>
            <numerusform>Copy files to %Ln host…</numerusform>
            <numerusform>Copy files to %Ln hosts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more were refused.</source>
        <translation>
            <numerusform>%Ln more was refused.</numerusform>
            <numerusform>%Ln more were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start or stop: choose at most %Ln instances</source>
        <translation>
            <numerusform>Start or stop: choose at most %Ln instance</numerusform>
            <numerusform>Start or stop: choose at most %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy files from the hosts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy files from %Ln hosts…</source>
        <translation>
            <numerusform>Copy files from %Ln host…</numerusform>
            <numerusform>Copy files from %Ln hosts…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy a folder to the hosts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy a folder to %Ln hosts…</source>
        <translation>
            <numerusform>Copy a folder to %Ln host…</numerusform>
            <numerusform>Copy a folder to %Ln hosts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InteractiveLogin</name>
    <message>
        <source>keyboard-interactive: the server asks without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard-interactive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>The refresh was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its account is switched off or gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is not in the inventory any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is in no account that could be asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryFilesText</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryFormatText</name>
    <message>
        <source>%1 is no list of hosts that Maestro knows: it reads ssh_config, Ansible inventories (INI and YAML), CSV with a header, and plain lists of [user@]host[:port].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Terraform state, which Maestro does not read yet: add the cloud itself as an account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number is free for a new run in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be locked in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in %1 belongs to another process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of runs cannot be brought to this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of runs was written by a newer Maestro (its format is %1, this one knows %2). Use the newer Maestro, or another profile; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of runs cannot be written or read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of runs %1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is not kept (any more).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>The jump host &quot;%1&quot; of %2 is not understood. Write [user@]host[:port], several separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainBanner</name>
    <message>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session bus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets go to the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no secret in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it to read or store secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start GNOME Keyring, KWallet or KeePassXC. Until then secrets can be kept for this session, in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it no keychain can be reached. Secrets can be kept for this session, in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its question may still be open behind another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and nowhere else; it is asked when one is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets of this account are there and nowhere else.</source>
        <translation>
            <numerusform>%Ln secret of this account is there and nowhere else.</numerusform>
            <numerusform>%Ln secrets of this account are there and nowhere else.</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets will be kept in the keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets will be kept in the keychain. It is locked now, and asks you to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets go to the keychain and nowhere else; it is asked when one is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainText</name>
    <message>
        <source>This secret is not in the keychain. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not remove the secret. Remove it with the keychain&apos;s own program, service “maestro”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be reached, as there is no desktop session bus here. Start Maestro in a desktop session or under dbus-run-session, or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is running. Install and start GNOME Keyring, KWallet or KeePassXC, or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again, or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer in time. If its password prompt is open, answer it, then try again; or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain stayed locked, as its password prompt was closed. Try again and unlock it, or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain took the secret but does not give it back. Check the keychain&apos;s default collection, or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain answered with an error. Check that it works and that libsecret is installed, or let the window keep secrets for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>it is not a private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others on this computer may read it (mode %1), so it is ignored as by ssh: chmod 600</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>The time for this host was over before all steps were done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneBrief</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneBriefText</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, signal %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, exit %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote process may still run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was tried yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side&apos;s words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProxyCommand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it shows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanePane</name>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the end of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this host&apos;s output to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnose: how this host was reached, phase by phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of this host&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ssh command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanePrinter</name>
    <message>
        <source>ended by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote process may still run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s): </source>
        <translation>
            <numerusform>%n host: </numerusform>
            <numerusform>%n hosts: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneTabs</name>
    <message>
        <source>Hosts looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the other side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>%1 has no address to connect to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host closed the connection while it waited for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 port %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1 port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 port %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection. Nothing listens on port %2 there, or a firewall rejects it: check the port and whether sshd runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot open another connection: %1. Lower the number of hosts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check its address, the network and its security groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was dropped (%1); trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before the keys were exchanged. It may be overloaded, or refuse this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and Maestro could not agree on how to encrypt: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The name of %1 could not be resolved within %n second(s). Check the DNS of this computer.</source>
        <translation>
            <numerusform>The name of %1 could not be resolved within %n second. Check the DNS of this computer.</numerusform>
            <numerusform>The name of %1 could not be resolved within %n seconds. Check the DNS of this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 port %2: no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s). It may be off, or a firewall or security group drops the connection.</source>
        <translation>
            <numerusform>%1 did not answer within %n second. It may be off, or a firewall or security group drops the connection.</numerusform>
            <numerusform>%1 did not answer within %n seconds. It may be off, or a firewall or security group drops the connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accepted the connection but did not speak SSH within %n second(s). Check that port %2 is sshd&apos;s.</source>
        <translation>
            <numerusform>%1 accepted the connection but did not speak SSH within %n second. Check that port %2 is sshd&apos;s.</numerusform>
            <numerusform>%1 accepted the connection but did not speak SSH within %n seconds. Check that port %2 is sshd&apos;s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody said whether to trust the host key of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered the question of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 did not finish the login within %n second(s).</source>
        <translation>
            <numerusform>%1 did not finish the login within %n second.</numerusform>
            <numerusform>%1 did not finish the login within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer to %n sign(s) of life.</source>
        <translation>
            <numerusform>No answer to %n sign of life.</numerusform>
            <numerusform>No answer to %n signs of life.</numerusform>
        </translation>
    </message>
    <message>
        <source>The host key of %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not known yet. Do you trust it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 was not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection during the login: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has been open since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached through %2, which was lost: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The ProxyCommand of %1 did not begin within %n second(s).</source>
        <translation>
            <numerusform>The ProxyCommand of %1 did not begin within %n second.</numerusform>
            <numerusform>The ProxyCommand of %1 did not begin within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Through %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached through %2, which failed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ProxyCommand said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not answer after the network had changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another instance had this address before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost before anything was begun there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its console could not be asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the key that the instance has printed on its console: trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance has printed another key on its console. Somebody may be listening in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its console names several keys of this type, so it does not say which is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its console shows no host keys (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its console names no key of this type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address belonged to %1, last seen there on %2; this is another instance, with a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 has changed. It shows %2, but known is %3. Somebody may be listening in, or the host was installed anew. If you are sure, forget the old key: in the window under SSH, Host keys, or by taking its line out of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not the one that the instance has printed on its console. It shows %2, and the console names %3. The connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not known: %2. Add it to %3, or trust new keys (--accept-new).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 was not trusted: it shows %2, and its console names %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 was not reached through the SOCKS proxy %2 within %n second(s).</source>
        <translation>
            <numerusform>%1 was not reached through the SOCKS proxy %2 within %n second.</numerusform>
            <numerusform>%1 was not reached through the SOCKS proxy %2 within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy &quot;%1&quot; of %2 is not understood. Write socks5://[user@]host[:port]; its password is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 wants the password of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached through a program that %2 names, and nobody has allowed it: %3. If you trust the file, allow it when the window asks, or with --allow-programs on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a program that is to run on this computer to reach %2. It was not run yet: whoever can write that file decides what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not known: %2. Its address had another key before, so --accept-new does not cover it. If it is right, put it in the place of the old one in %3, or connect in the window, which asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not tried: ssh_config has the connection begin at %2, and this computer has no such address that fits. Correct BindAddress or BindInterface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not known: %2. Nobody is asked, for StrictHostKeyChecking is yes in ssh_config: add it to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 (%2), or what vouched for it, is marked as revoked, in known_hosts or in a list that RevokedHostKeys names. The connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not trusted. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is new, and trusted: StrictHostKeyChecking is %1 in ssh_config. One that changes is refused all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached through %2, and that through %1 again: ProxyJump leads in a circle. Mend it in ~/.ssh/config or the access rule.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalPlace</name>
    <message>
        <source>There is no space left on this computer for %1. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written on this computer: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message numerus="yes">
        <source>%Ln run(s) have not ended:</source>
        <translation>
            <numerusform>%Ln run has not ended:</numerusform>
            <numerusform>%Ln runs have not ended:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what still runs on %Ln host(s) is told to end.</source>
        <translation>
            <numerusform>what still runs on %Ln host is told to end.</numerusform>
            <numerusform>what still runs on %Ln hosts is told to end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) of files have not ended:</source>
        <translation>
            <numerusform>%Ln copy of files has not ended:</numerusform>
            <numerusform>%Ln copies of files have not ended:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) have not got all of them.</source>
        <translation>
            <numerusform>%Ln host has not got all of them.</numerusform>
            <numerusform>%Ln hosts have not got all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln terminal(s) are open, and what runs in them ends with them.</source>
        <translation>
            <numerusform>%Ln terminal is open, and what runs in it ends with it.</numerusform>
            <numerusform>%Ln terminals are open, and what runs in them ends with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) keep going on their hosts. The page of the run finds them again.</source>
        <translation>
            <numerusform>%Ln command keeps going on its host. The page of the run finds it again.</numerusform>
            <numerusform>%Ln commands keep going on their hosts. The page of the run finds them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Maestro demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Maestro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists cloud instances and runs commands on many of them over SSH.
Free software under the Apache License 2.0, with Qt %1, libssh, QtKeychain and yaml-cpp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Maestro?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Modules</name>
    <message>
        <source>A part of Maestro is missing that opens the keychain. Install or build Maestro again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of Maestro is missing that speaks to clouds. Install or build Maestro again; hosts of files work without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeSet</name>
    <message>
        <source>“%1” is not a range of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 runs backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 has a step of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a ] without a [</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a [ that is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands for more than %n name(s)</source>
        <translation>
            <numerusform>“%1” stands for more than %n name</numerusform>
            <numerusform>“%1” stands for more than %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the output could be read; %1 is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputSaver</name>
    <message>
        <source>Save output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputView</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordLogin</name>
    <message>
        <source>a password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>The host key could not be pinned in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>“%1” is no variable. Write NAME=VALUE, one on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 was not kept with the run. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept plan of this run cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PowerCommand</name>
    <message numerus="yes">
        <source>Nothing was done: %n instance(s) match. To go on, add %1.</source>
        <translation>
            <numerusform>Nothing was done: %n instance matches. To go on, add %1.</numerusform>
            <numerusform>Nothing was done: %n instances match. To go on, add %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 these? Type the number of instances (%2): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PowerQuestionText</name>
    <message>
        <source>%1 in %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected ones are left out: it cannot be done with them now.</source>
        <translation>
            <numerusform>%Ln of the selected ones is left out: it cannot be done with it now.</numerusform>
            <numerusform>%Ln of the selected ones are left out: it cannot be done with them now.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine and what is on its own disks are deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machines and what is on their own disks are deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in production.</source>
        <translation>
            <numerusform>%Ln of them is in production.</numerusform>
            <numerusform>%Ln of them are in production.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are protected.</source>
        <translation>
            <numerusform>%Ln of them is protected.</numerusform>
            <numerusform>%Ln of them are protected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln instances?</source>
        <translation>
            <numerusform>Start %Ln instance?</numerusform>
            <numerusform>Start %Ln instances?</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln instances?</source>
        <translation>
            <numerusform>Stop %Ln instance?</numerusform>
            <numerusform>Stop %Ln instances?</numerusform>
        </translation>
    </message>
    <message>
        <source>Reboot %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln instances?</source>
        <translation>
            <numerusform>Reboot %Ln instance?</numerusform>
            <numerusform>Reboot %Ln instances?</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminate %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln instances?</source>
        <translation>
            <numerusform>Terminate %Ln instance?</numerusform>
            <numerusform>Terminate %Ln instances?</numerusform>
        </translation>
    </message>
    <message>
        <source>Start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln instances</source>
        <translation>
            <numerusform>Start %Ln instance</numerusform>
            <numerusform>Start %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln instances</source>
        <translation>
            <numerusform>Stop %Ln instance</numerusform>
            <numerusform>Stop %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Reboot it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln instances</source>
        <translation>
            <numerusform>Reboot %Ln instance</numerusform>
            <numerusform>Reboot %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminate it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln instances</source>
        <translation>
            <numerusform>Terminate %Ln instance</numerusform>
            <numerusform>Terminate %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the instance (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of instances (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … (%Ln instances)</source>
        <translation>
            <numerusform>%1 … (%Ln instance)</numerusform>
            <numerusform>%1 … (%Ln instances)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more elsewhere.</source>
        <translation>
            <numerusform>%Ln more elsewhere.</numerusform>
            <numerusform>%Ln more elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivateKey</name>
    <message>
        <source>the passphrase is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or of a type that is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is on a security key, which only an SSH agent can use: add it with ssh-add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a DSA key, which servers no longer take: make a new one with ssh-keygen -t ed25519</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an RSA key of %1 bits is too weak: make a new one with ssh-keygen -t ed25519</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a key of PuTTY: convert it with puttygen KEY.ppk -O private-openssh -o KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in the format of ssh.com: convert it with ssh-keygen -i -f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a public key: only an SSH agent that holds the private one can use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a certificate for this key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramBanner</name>
    <message>
        <source>Run it for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may run until Maestro ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may run until its text changes. The settings can take that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file wants to run a program here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names it: %2. It was not run yet: whoever can write that file decides what it does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>%1 did not take the answer that was given for other hosts: a code may be good for one host only. It asks this of %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks this of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was refused. The server asks this of %1 again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) refused that password of %1, so it was not tried on any other: wrong passwords lock accounts. Give another password to try again.</source>
        <translation>
            <numerusform>%n host refused that password of %1, so it was not tried on any other: wrong passwords lock accounts. Give another password to try again.</numerusform>
            <numerusform>%n hosts refused that password of %1, so it was not tried on any other: wrong passwords lock accounts. Give another password to try again.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused the password that other hosts took. What is the password of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the password of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password of %1 was refused. What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password: nobody can be asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard-interactive: nobody can be asked what the server asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password: none was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard-interactive: nothing was answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>Maestro cannot start or stop the machines of this kind of account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of account tells no console output.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProviderKinds</name>
    <message>
        <source>This version of Maestro knows no kind of account “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyCommand</name>
    <message>
        <source>The ProxyCommand could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ProxyCommand of %1 was not run: &quot;%2&quot; could mean something to a shell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyText</name>
    <message>
        <source>The proxy is not understood. Write system, none, http://host:port or socks5://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the password out of the proxy&apos;s address; it has a field of its own in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublicKeyLogin</name>
    <message>
        <source>the key %1 of the SSH agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate %1 of the SSH agent: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) of the SSH agent were not tried, for servers hang up after six refusals: name the right one with IdentityFile</source>
        <translation>
            <numerusform>%n more key of the SSH agent was not tried, for servers hang up after six refusals: name the right one with IdentityFile</numerusform>
            <numerusform>%n more keys of the SSH agent were not tried, for servers hang up after six refusals: name the right one with IdentityFile</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it did not sign in time; does it wait for a confirmation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it would not sign; it is locked, or a confirmation was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1: it is encrypted, and nobody can be asked for its passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 is encrypted. What is its passphrase?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not the passphrase of the key %1. What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1: no passphrase was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1: the passphrase was wrong three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Save filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the query (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refresh is under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters the hosts, for example ec2,^app state:running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter hosts, for example  ec2,^app state:running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryNote</name>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab completes  ·  Ctrl+Space opens the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mends the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still showing all hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still showing the last good query: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>no value after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %1prod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %1prod, or tag:%2 for “has the tag”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a tag write %1=%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key “%1:”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state of a balancer’s member — write in, draining or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column has a plain name — write col:kernel=6.1*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>col: takes one column — write col:kernel or col:kernel=6.1*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1=” asks for a tag of that name; write %1:%2 for the %1 itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty item in a comma list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro’s form is provider[,region][,^name]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a,b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tag before %1 — write role=web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this provider as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of cloud or inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region or location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>availability zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole name, web*, web[01-04] or /pattern/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider’s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of its addresses, 10.0.0.0/24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, stopped, any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size or flavour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network it is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load balancer it is a member of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key pair it was made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time since it was made, &gt;30d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production, running, drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a tag of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH alias or user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the last run ended here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so many at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so many from the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked in each zone, region, tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order by a key or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown state “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown provider “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %1,%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown “%1:%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: takes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no region of the providers that have fixed ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no region “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a &gt; or &lt; before it — write age:&gt;%1 or age:&lt;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an age — write age:&gt;30d, age:&lt;2h (m, h, d, w)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole address — write ip:10.0.0.1, ip:10.0.0.* or ip:10.0.0.0/24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag: asks whether there is a tag — for its value write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comparison needs a key or a tag before it — write age:&gt;30d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value cannot begin with ( — put “or” between clauses in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a provider leads its list — write %1,^name, or put a space instead of the comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma stands between values of one kind — write “or” before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is searched for as text — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a clause of its own — put a space before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value after filter= — write filter=^web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is read as a regular expression here; write name:%1 after a space for a glob or node set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a pattern, write \( \[ \. for the characters themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no region “%2” — %3 For names that start with it write ^%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a region of %2, not of %3 — write %4,%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no region: read as names that start with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick: needs a number or a percentage — pick:1, pick:10%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: needs a number — first:5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick: and first: can be there once, and not together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: can be there once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: needs a key or a tag — %1:zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value after %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: takes no pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean %1 or %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a query can have 200,000 characters at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no ( for this )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this query and its groups are too large — split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per: says nothing by itself — write pick:1 or first:1 as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this group picks hosts itself and can only stand alone — save it without pick:, first: and sort:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing before “or” — write what else to include, or remove “or”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing after “or” — write what else to include, or remove “or”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing before “and” — a space means and as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing after “and” — a space means and as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a space means and; write %1 for any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be negated: it works on the whole selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works on the whole selection and cannot be inside ( )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing after “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write what to leave out: not web03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put it directly before what to leave out: -web03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ( is never closed — add )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing between ( and )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no group after @ — write @ and the name of a saved filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no group “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group @%1 holds itself: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group @%1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this quote is never closed — add &quot; at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this regular expression is never closed — add / at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a space or a comma can follow the closing quote — for a quote itself write \&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only i can follow the closing / — write \/ for the character itself, or quote the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value cannot begin with ( — for one of several values write a,b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare with after %1 — write a number, a version or an age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node ranges look like web[01-04,07] or n[0-8/2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which hosts are protected is not understood (%1: %2), so that all of them are. Mend it in the settings, under &quot;Protected hosts&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no “%1” in the history of runs; a run has its groups once it has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public_ip, tags and so on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionDock</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this host out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust every new key of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said yet that it is the right one. Compare it with what the host&apos;s console or its owner says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not run it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not the one it should have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the host out, unless you know why. To trust the key all the same, type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it shows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its console:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more question(s)</source>
        <translation>
            <numerusform>%Ln more question</numerusform>
            <numerusform>%Ln more questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts ask the same</source>
        <translation>
            <numerusform>%Ln host asks the same</numerusform>
            <numerusform>%Ln hosts ask the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer all %Ln hosts</source>
        <translation>
            <numerusform>Answer all (%Ln host)</numerusform>
            <numerusform>Answer all %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts show a key that is not known yet</source>
        <translation>
            <numerusform>%Ln host shows a key that is not known yet</numerusform>
            <numerusform>%Ln hosts show a key that is not known yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has said yet that these keys are the right ones. Compare them with what the hosts&apos; consoles or their owners say. The other hosts go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leave these %Ln out</source>
        <translation>
            <numerusform>Leave this %Ln out</numerusform>
            <numerusform>Leave these %Ln out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trust these %Ln from now on</source>
        <translation>
            <numerusform>Trust this %Ln from now on</numerusform>
            <numerusform>Trust these %Ln from now on</numerusform>
        </translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about each host by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about these hosts together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file wants to run a program here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run what this file names until it changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>End the input of all %Ln hosts</source>
        <translation>
            <numerusform>End the input of %Ln host</numerusform>
            <numerusform>End the input of all %Ln hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionKeys</name>
    <message>
        <source>Keys that are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachPanel</name>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, id or address of a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this host is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a host is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host has this name, id or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a host to see its user, key, address and way, and who says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed for a run (user, key, port, jump host) counts more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoteOwner</name>
    <message>
        <source>There is no user %1 on the host, who was to own the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group %1 on the host, which was to own the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host cannot be asked which numbers %1 has: it runs no commands beside a copy, and shows no /etc/passwd. Write the numbers of user and group, such as 1000:1000.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Resolver</name>
    <message>
        <source>The name %1 could not be resolved: %2. Check the name and the DNS of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokedFile</name>
    <message>
        <source>The list of revoked keys %1 cannot be read: %2. RevokedHostKeys of ssh_config names it, so no host is trusted until it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of revoked keys %1 is not understood: %2. RevokedHostKeys of ssh_config names it, so no host is trusted until it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokedKeys</name>
    <message>
        <source>its line %1 is no public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or made by a newer ssh-keygen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Maestro ended while the command ran here. Look on the host whether it finished before you run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro ended while it was connecting to this host. The command may have been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro ended before this host was begun, as far as is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended was read later: see run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro ended while the command ran here. It keeps going there and can be found again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message numerus="yes">
        <source>%n of the hosts are protected.</source>
        <translation>
            <numerusform>%n of the hosts is protected.</numerusform>
            <numerusform>%n of the hosts are protected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of hosts to run on (%1): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument of the script is empty or has a line break, which cannot be handed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was run. To run it all the same, add %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>Export into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message numerus="yes">
        <source>%n hosts ask: </source>
        <translation>
            <numerusform>%n host asks: </numerusform>
            <numerusform>%n hosts ask: </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  The instance itself names %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it? (yes/no/all for every new key of this run): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To trust it all the same, type %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type yes, no or all: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling the remote processes to end. Ctrl+C again leaves at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may still run is looked for by: maestro runs find %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunHead</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as snippet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again on the hosts that did not end well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again on all hosts of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all outputs into a file or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file per host, in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins the other hosts (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins no other host; what runs goes on (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs in another Maestro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or stop it where it was begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ok, %L2 not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunListPane</name>
    <message>
        <source>Search runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search runs and hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has &quot;%1&quot; in its command, its query or a host&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunOptions</name>
    <message>
        <source>Time-out a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal (pty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User that sudo changes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the input of commands open and puts what they ask to you. Without it their input is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For commands that want one. Errors then come among the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For commands that go on to other machines with your keys. Meanwhile root of each host can use the keys of your SSH agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going when the connection is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command goes on on the host and is found again. It gets no input and no terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps going</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stop after %Ln failures</source>
        <translation>
            <numerusform>stop after %Ln failure</numerusform>
            <numerusform>stop after %Ln failures</numerusform>
        </translation>
    </message>
    <message>
        <source>Umask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rights new files do not get, in octal: 027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this computer that each command reads as its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>umask %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>input file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this computer that is run on each host in place of a command. What stands in the command line are its arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter of the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, the first line of the script says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPrinterText</name>
    <message>
        <source>%1 of %2 ended, %3 under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of %2 copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunQuestionText</name>
    <message numerus="yes">
        <source>Run this again on %Ln hosts?</source>
        <translation>
            <numerusform>Run this again on %Ln host?</numerusform>
            <numerusform>Run this again on %Ln hosts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run this on %Ln hosts?</source>
        <translation>
            <numerusform>Run this on %Ln host?</numerusform>
            <numerusform>Run this on %Ln hosts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in production.</source>
        <translation>
            <numerusform>%Ln of them is in production.</numerusform>
            <numerusform>%Ln of them are in production.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are protected.</source>
        <translation>
            <numerusform>%Ln of them is protected.</numerusform>
            <numerusform>%Ln of them are protected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln hosts</source>
        <translation>
            <numerusform>Run on %Ln host</numerusform>
            <numerusform>Run on %Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs with sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of hosts (%1):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next that did not end well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous that did not end well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Maestro ended before the run did; what became of %Ln host(s) is not known.</source>
        <translation>
            <numerusform>Maestro ended before the run did; what became of %Ln host is not known.</numerusform>
            <numerusform>Maestro ended before the run did; what became of %Ln hosts is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) have not ended. What runs there is told to end; what waits does not begin.</source>
        <translation>
            <numerusform>%Ln host has not ended. What runs there is told to end; what waits does not begin.</numerusform>
            <numerusform>%Ln hosts have not ended. What runs there is told to end; what waits does not begin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads on what became of them; nothing is begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ended here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) keep going on their hosts, or have ended there unseen.</source>
        <translation>
            <numerusform>%Ln command keeps going on its host, or has ended there unseen.</numerusform>
            <numerusform>%Ln commands keep going on their hosts, or have ended there unseen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>There is no host to run on. Choose some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version carries out plans of one stage only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host has no address that it could be reached at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsCommand</name>
    <message>
        <source>&quot;%1&quot; is not the number of a run; maestro runs lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 has no host &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is not over: another Maestro follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands of run %1 end with their connection: there is nothing to find. What is to go on is run with --keep-going.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command of run %1 is left to be found: how they ended is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On &quot;%1&quot; no command of run %2 is left to be found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>No run is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at the left, or begin with one of these on the Instances page:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long they are up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved: %1</source>
        <translation>
            <numerusform>%Ln change is not saved: %1</numerusform>
            <numerusform>%Ln changes are not saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>“%1” is no size of a batch. Write a number, a percentage such as 10%, or rest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the stored one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the stored %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgotten when you save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectingCommand</name>
    <message>
        <source>There are no instances: add an account with &quot;maestro accounts add&quot;, or name a file with --inventory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host that could be reached matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No instance matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is empty. &quot;all&quot; means every host; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done, because not all accounts could be read. --partial goes on with the others, and with what was known of these before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>There is not enough memory for another connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be prepared: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionSecrets</name>
    <message>
        <source>This secret is not kept in this session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language (from the next start)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that a host counts as unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query. Runs on these ask for the number of hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer, where servers or firewalls drop many connections at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep sessions open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next command on the same hosts begins at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before several lines are pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before an open terminal is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind one jump host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts at once, for jump hosts that take few connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of one account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts at once of one account, over all runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed programs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What files of others may run on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the instances are in sight; else every five minutes at most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sftp</name>
    <message>
        <source>The file server of the host sent what is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file server of the host speaks version %1 of SFTP; Maestro needs version 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file server of the host did not begin as one does. The shell there prints something before each command, it seems: &quot;ssh HOST true&quot; should print nothing. Look into ~/.bashrc and the like there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellTask</name>
    <message>
        <source>%1 gives no shell: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 did not open a terminal within %n second(s).</source>
        <translation>
            <numerusform>%1 did not open a terminal within %n second.</numerusform>
            <numerusform>%1 did not open a terminal within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>The quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownKey</name>
    <message>
        <source>The host did not say which certificate it has for its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no certificate for its key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideWay</name>
    <message>
        <source>The host could not be asked for its certificate: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnippetMenu</name>
    <message>
        <source>Uptime and load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SocksWay</name>
    <message>
        <source>The name is too long for a SOCKS proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 cannot be reached: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak SOCKS5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 refused the password of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 wants a user and a password. Write socks5://user@host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 wants a login that Maestro does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rules do not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network leads there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no host answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 did not connect: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>The answer did not come. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud answered with the same page again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action is under way on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts of a file cannot be started or stopped from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has not reached the state that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many files or folders below %1 to copy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file fits %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of the files are called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vanished while it was being copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was being copied. Copy it again when nobody writes to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maestro cannot start or stop the machines of this kind of account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesDelegate</name>
    <message>
        <source>Open account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln hosts</source>
        <translation>
            <numerusform>%1, %Ln host</numerusform>
            <numerusform>%1, %Ln hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Not refreshed yet: what stands here is from an earlier start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not refreshed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save filter keeps a query here. In any other query it is @name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spool</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept output in %1 is of a kind that this version cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output cannot be kept in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept output in %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be kept: there is no room for %1 in %2 (%3 are free). Free some space there, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshClientConfig</name>
    <message>
        <source>ProxyJump sends %1 through itself. Leave it out of that block: Host * !%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshConfig</name>
    <message>
        <source>ssh did not say in time how %1 is configured. Something in ~/.ssh/config may hang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssh refuses its configuration for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshConfigInventoryText</name>
    <message>
        <source>The host %1 was left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address that can be connected to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshConfigText</name>
    <message>
        <source>%1, line %2 was left out: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing after its first word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word of Match has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 includes itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files are included too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many files are included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshFarm</name>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH hosts on this computer ended before they were up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH hosts on this computer could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sshd on this computer. Install the package openssh-server, or set MAESTRO_SSHD to the path of an sshd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH hosts on this computer did not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make a temporary folder: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshOption</name>
    <message>
        <source>&quot;%1&quot; is no value of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value of %1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; of Match is not known without an ssh that can be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;all&quot; of Match does not stand with others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Show only these hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln host(s)</source>
        <translation>
            <numerusform>%1: %Ln host</numerusform>
            <numerusform>%1: %Ln hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaticInventoryText</name>
    <message>
        <source>There are more remarks, which are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name begins with a -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name has control characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>SSH: %Ln connections</source>
        <translation>
            <numerusform>SSH: %Ln connection</numerusform>
            <numerusform>SSH: %Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>“%1” is no kind of step that this version knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name of a user for sudo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file %1 is damaged and could not be moved out of the way. Move it yourself, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged. It is kept as %2, and Maestro goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Maestro. It is left as it is; use that version, or another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Maestro is writing %1. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Check that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be closed to other users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too big.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SudoTalk</name>
    <message>
        <source>sudo on %1 refused the password of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on %1 wants the password of %2, and nobody can be asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused that sudo password of %2. What is it there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hosts refused that sudo password of %1, so it was tried on no other. What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the sudo password of %1 on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the sudo password of %1 on the hosts of “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sudo password was given for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sudo on %1. Log in as %2 there, or install sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not use sudo on %2: it is not in the sudoers file there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not run this as %2 on %3: sudo does not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account or the password of %1 on %2 has expired, or is locked. Log in there and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo does not work on %1. Its own words are among the errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on %1 wants a terminal, and there was none to be had.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Standard input ended before the answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalHead</name>
    <message>
        <source>Takes what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes what is typed to several terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off to leave this terminal out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalNotes</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and do not ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its control characters will be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the terminal ends what runs in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell has ended with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of this host&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The text has %Ln lines: each line end runs what stands before it.</source>
        <translation>
            <numerusform>The text has %Ln line: each line end runs what stands before it.</numerusform>
            <numerusform>The text has %Ln lines: each line end runs what stands before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes to %Ln terminals.</source>
        <translation>
            <numerusform>It goes to %Ln terminal.</numerusform>
            <numerusform>It goes to %Ln terminals.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalPane</name>
    <message>
        <source>Terminal of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalSearch</name>
    <message>
        <source>Find in this terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalTabs</name>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bell rang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalsPage</name>
    <message>
        <source>Terminals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to one only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All terminals side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this terminal (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a host on the Instances page and press Ctrl+T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type goes to all terminals that are not left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Type to %Ln terminals</source>
        <translation>
            <numerusform>Type to %Ln terminal</numerusform>
            <numerusform>Type to %Ln terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in production.</source>
        <translation>
            <numerusform>%Ln of them is in production.</numerusform>
            <numerusform>%Ln of them are in production.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you type goes to %Ln terminals.</source>
        <translation>
            <numerusform>What you type goes to %Ln terminal.</numerusform>
            <numerusform>What you type goes to %Ln terminals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not connected yet and get nothing of it.</source>
        <translation>
            <numerusform>%Ln is not connected yet and gets nothing of it.</numerusform>
            <numerusform>%Ln are not connected yet and get nothing of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the account may do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy that grants what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test signs in with what stands in the form and looks what this account may see. It changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextFileText</name>
    <message>
        <source>The file is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2, column %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>There is no permission to read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no permission to write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that %1 is to be in is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vanished while it was being copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a file system that cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of %1 is too long for the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host took no more of %1 although there is space left. A quota or a limit on the size of files may be in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host does not take %1 as a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file server of the host cannot do what %1 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host answered about %1 what was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, and a file cannot take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already and is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came to be in %1 differs from what was sent, so it was not put in place. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host could not tell the hash of a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferTask</name>
    <message>
        <source>%1 takes no files (SFTP): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the file transfer. Is there an sftp-server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Begun again, the copy goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The copy did not end within %n second(s).</source>
        <translation>
            <numerusform>The copy did not end within %n second.</numerusform>
            <numerusform>The copy did not end within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not begin the copy within %n second(s).</source>
        <translation>
            <numerusform>%1 did not begin the copy within %n second.</numerusform>
            <numerusform>%1 did not begin the copy within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>sudo on %1 ended before the copy could begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Begun again, the copy goes on with what is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could be checked by size and time alone: the host tells no hashes. It runs no commands beside a copy, or has no sha256sum.</source>
        <translation>
            <numerusform>%n file could be checked by size and time alone: the host tells no hashes. It runs no commands beside a copy, or has no sha256sum.</numerusform>
            <numerusform>%n files could be checked by size and time alone: the host tells no hashes. It runs no commands beside a copy, or has no sha256sum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) were left out, for they are no files or lead elsewhere: %1</source>
        <translation>
            <numerusform>%n name was left out, for it is no file or leads elsewhere: %1</numerusform>
            <numerusform>%n names were left out, for they are no files or lead elsewhere: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message>
        <source>%1 could not connect to %2 port %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 did not connect to %2 port %3 within %n second(s).</source>
        <translation>
            <numerusform>%1 did not connect to %2 port %3 within %n second.</numerusform>
            <numerusform>%1 did not connect to %2 port %3 within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadDialog</name>
    <message>
        <source>Path on the hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them in place as root (sudo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old file beside (.maestro-backup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first where the files go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy to %Ln hosts</source>
        <translation>
            <numerusform>Copy to %Ln host</numerusform>
            <numerusform>Copy to %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy files to %Ln hosts</source>
        <translation>
            <numerusform>Copy files to %Ln host</numerusform>
            <numerusform>Copy files to %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>User and group, by names or numbers; a user alone stands for its own group too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names or patterns, with blanks between them; * and ? stand for any part of a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what links lead to, not the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an owner as user or user:group, such as www-data:adm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UploadStepText</name>
    <message>
        <source>“%1” is no mode. Write it as chmod takes it, such as 0644.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no way to check a file. Use sha256 or size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not say what to leave alone. Use hash, time or never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the end of a name: it contains a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has the same content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has the same size and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files or folders on this computer, one on each line; * stands for any name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is a folder also for a single file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names or patterns, one on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what links point to instead of the links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the files, as chmod takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its name ends with then; &quot;yes&quot; means .maestro-backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-out in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is ended after that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no files to upload. Name some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload has no target. Name a path on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy did not say how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the files in place as root (true) or as the user of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path on the host. One folder becomes it; several files go into it. A link that a file would take the place of is replaced; what it leads to stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and group, by names or numbers; a user alone stands for its own group too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no owner. Write a user, or user:group, by names or numbers, such as www-data:www-data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>XmlText</name>
    <message>
        <source>The answer is not valid XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no XML element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer declares XML entities, which are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer uses an XML entity, which is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has too many elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2, column %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YamlText</name>
    <message>
        <source>An alias stands inside of what it repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has too many values, aliases included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of a map must be a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one document in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
