#include "views/helptopics.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class HelpTopics
{
    Q_DECLARE_TR_FUNCTIONS(HelpTopics)
};

HelpTopic queryTopic()
{
    return {
        u"query"_s,
        HelpTopics::tr("Finding hosts"),
        HelpTopics::tr("A space means and, a comma means or, a minus leaves out. Click an example to try it."),
        {
            {{}, HelpTopics::tr("Names")},
            {u"web"_s, HelpTopics::tr("web anywhere: in the name, the id, an address, the value of a tag")},
            {u"^app"_s, HelpTopics::tr("names that begin with app")},
            {u"web*"_s, HelpTopics::tr("the whole name; * is any text, ? any letter")},
            {u"web[01-04,07]"_s, HelpTopics::tr("these five names")},
            {u"name:/server[34]$/"_s, HelpTopics::tr("a regular expression")},
            {u"name:\"web-01\""_s, HelpTopics::tr("exactly this name")},
            {u"10.0.0.1"_s, HelpTopics::tr("the host with this address")},
            {{}, HelpTopics::tr("Where they are")},
            {u"ec2,us-east-1"_s, HelpTopics::tr("one region of a cloud")},
            {u"ec2,^app"_s, HelpTopics::tr("a cloud, and names that begin with app")},
            {u"region:us-east-1,eu-west-1"_s, HelpTopics::tr("either region")},
            {u"account:prod-aws"_s, HelpTopics::tr("one account")},
            {{}, HelpTopics::tr("Tags")},
            {u"role=web env=prod"_s, HelpTopics::tr("both tags")},
            {u"env=prod,staging"_s, HelpTopics::tr("either value")},
            {u"env!=prod"_s, HelpTopics::tr("another value, or no such tag")},
            {u"tag:backup"_s, HelpTopics::tr("has the tag, whatever its value")},
            {u"-tag:backup"_s, HelpTopics::tr("lacks the tag")},
            {{}, HelpTopics::tr("State and age")},
            {u"state:stopped"_s, HelpTopics::tr("running, stopped, pending, stopping, terminated")},
            {u"age:>30d"_s, HelpTopics::tr("older than 30 days; also m, h, w and <")},
            {u"is:production"_s, HelpTopics::tr("hosts of production")},
            {u"-has:public_ip"_s, HelpTopics::tr("without a public address")},
            {{}, HelpTopics::tr("Together")},
            {u"(role=web or role=db) -web*"_s, HelpTopics::tr("brackets group; or stands between groups")},
            {u"role=web pick:1 per:region"_s, HelpTopics::tr("one of each region, by chance")},
            {u"role=web first:5 sort:age"_s, HelpTopics::tr("the first five in an order")},
            {{}, HelpTopics::tr("Saved filters")},
            {u"@web"_s, HelpTopics::tr("the filter you saved under the name web")},
        },
        true,
    };
}

HelpTopic tableTopic()
{
    return {u"table"_s,
            HelpTopics::tr("The table of instances"),
            HelpTopics::tr("A command runs on the selected rows; with nothing selected, on all that are shown."),
            {{HelpTopics::tr("Click"), HelpTopics::tr("shows the details below")},
             {HelpTopics::tr("Ctrl+Click, Space"), HelpTopics::tr("selects a row or takes it out")},
             {HelpTopics::tr("Shift+Click"), HelpTopics::tr("selects all rows up to here")},
             {HelpTopics::tr("Ctrl+A, Esc"), HelpTopics::tr("selects all rows, or none")},
             {HelpTopics::tr("Enter"), HelpTopics::tr("opens and closes the details")},
             {HelpTopics::tr("Ctrl+C, middle click"), HelpTopics::tr("copies the rows, or one cell")},
             {HelpTopics::tr("A column's head"),
              HelpTopics::tr("sorts; drag it to move it, right-click to choose columns")},
             {HelpTopics::tr("F5"), HelpTopics::tr("asks all accounts again")}}};
}

HelpTopic commandTopic()
{
    return {
        u"command"_s,
        HelpTopics::tr("Running a command"),
        HelpTopics::tr("The line below the field says on how many hosts it will run, and why on these. Only running "
                       "hosts count."),
        {{HelpTopics::tr("Ctrl+Enter"), HelpTopics::tr("runs it")},
         {HelpTopics::tr("Ctrl+Shift+Enter"), HelpTopics::tr("runs it with sudo")},
         {HelpTopics::tr("Up, Down"), HelpTopics::tr("earlier commands")},
         {HelpTopics::tr("Ctrl+Space"), HelpTopics::tr("snippets: commands with a name")},
         {HelpTopics::tr("Ctrl+L"), HelpTopics::tr("comes here from anywhere on the page")},
         {HelpTopics::tr("as"), HelpTopics::tr("the user to log in as; usually each image's own")},
         {HelpTopics::tr("at once"), HelpTopics::tr("how many hosts run it at the same time")},
         {HelpTopics::tr("Options"),
          HelpTopics::tr("time-out, when to stop, folder, environment, login shell, terminal")},
         {HelpTopics::tr("Protected hosts"),
          HelpTopics::tr("and dangerous commands ask for the number of hosts first")}}};
}

HelpTopic runsTopic()
{
    return {
        u"runs"_s,
        HelpTopics::tr("Reading a run"),
        HelpTopics::tr("Equal outputs stand together under their hosts, the biggest group first. Every run is kept."),
        {{u"1  2"_s, HelpTopics::tr("grouped; host by host")},
         {HelpTopics::tr("N  Shift+N"), HelpTopics::tr("next or previous host that did not end well")},
         {HelpTopics::tr("Space"), HelpTopics::tr("folds or unfolds a group")},
         {u"C"_s, HelpTopics::tr("chooses a group; Compare shows what sets two apart")},
         {HelpTopics::tr("Esc"), HelpTopics::tr("from the comparison back to all groups")},
         {u"R"_s, HelpTopics::tr("runs again on the hosts of a failed group")},
         {HelpTopics::tr("Enter"), HelpTopics::tr("opens the tab of a host")},
         {HelpTopics::tr("Ctrl+."), HelpTopics::tr("begins no other host; once more: goes on")},
         {HelpTopics::tr("Ctrl+F, F3"), HelpTopics::tr("searches the output of a host")},
         {HelpTopics::tr("Ctrl+Tab"), HelpTopics::tr("next tab")},
         {HelpTopics::tr("The chips"), HelpTopics::tr("show only hosts in that state")}}};
}

HelpTopic terminalsTopic()
{
    return {u"terminals"_s,
            HelpTopics::tr("Terminals"),
            HelpTopics::tr("All keys go to the shell, but for these."),
            {{u"Ctrl+Shift+C, V"_s, HelpTopics::tr("copies, pastes")},
             {u"Ctrl+Shift+F"_s, HelpTopics::tr("finds text, also in what scrolled away")},
             {u"Shift+PageUp"_s, HelpTopics::tr("looks back; any letter comes back to the end")},
             {u"Ctrl+Shift+T, W"_s, HelpTopics::tr("another terminal of the same host; closes this one")},
             {u"Ctrl+Tab"_s, HelpTopics::tr("next terminal")},
             {u"Ctrl++, −, 0"_s, HelpTopics::tr("larger, smaller, as it was")},
             {HelpTopics::tr("Alt and drag"), HelpTopics::tr("selects a block")},
             {HelpTopics::tr("Shift and drag"), HelpTopics::tr("selects where the program wants the mouse for itself")},
             {HelpTopics::tr("Ctrl and click"), HelpTopics::tr("opens a web address, after showing where it leads")},
             {HelpTopics::tr("Type to several"),
              HelpTopics::tr("keys and pastes go to all terminals that are not left out")}}};
}

HelpTopic accountsTopic()
{
    return {u"accounts"_s,
            HelpTopics::tr("Accounts"),
            HelpTopics::tr("An account is a cloud or a list of hosts. Secrets are kept in the keychain of your desktop "
                           "and nowhere else."),
            {{HelpTopics::tr("Test"), HelpTopics::tr("says who you are there and what you may see")},
             {HelpTopics::tr("Ctrl+S"), HelpTopics::tr("saves")},
             {u"F5"_s, HelpTopics::tr("tests")},
             {HelpTopics::tr("Import"), HelpTopics::tr("takes what other tools on this machine know already")}}};
}

HelpTopic accessTopic()
{
    return {
        u"access"_s,
        HelpTopics::tr("Access rules"),
        HelpTopics::tr(
            "For each thing by itself (user, key, port, address, jump host) the first rule counts that fits a "
            "host and says it. What is typed for a run counts more; the inventory, ssh_config and the "
            "image count less."),
        {{HelpTopics::tr("Query"), HelpTopics::tr("as in Instances; without one, all of the account")},
         {HelpTopics::tr("Alt+Up, Alt+Down"), HelpTopics::tr("moves the rule: above, it counts more")},
         {HelpTopics::tr("Ctrl+S"), HelpTopics::tr("saves")},
         {HelpTopics::tr("Del"), HelpTopics::tr("removes the chosen rule, after asking")},
         {HelpTopics::tr("Jump host"), HelpTopics::tr("several by commas; none for a direct way")},
         {HelpTopics::tr("Forward the agent"), HelpTopics::tr("to terminals; root there can use your keys meanwhile")},
         {HelpTopics::tr("How a host is reached"),
          HelpTopics::tr("what a host really gets, and which rule or file says so")}}};
}

HelpTopic hostKeysTopic()
{
    return {
        u"hostkeys"_s,
        HelpTopics::tr("Host keys"),
        HelpTopics::tr("An instance is held to the key it had first, wherever it moves to. Another key is refused."),
        {{HelpTopics::tr("your answer"), HelpTopics::tr("you were asked and trusted it")},
         {HelpTopics::tr("known_hosts"), HelpTopics::tr("ssh knew it before")},
         {HelpTopics::tr("the instance's console"), HelpTopics::tr("the instance has printed it there")},
         {HelpTopics::tr("Forget"), HelpTopics::tr("the next connection asks again; for hosts installed anew")},
         {HelpTopics::tr("Ctrl+C, Del"), HelpTopics::tr("copies fingerprints, forgets keys")},
         {HelpTopics::tr("Ctrl+F, F5"), HelpTopics::tr("filters, reads again")}}};
}

HelpTopic windowTopic()
{
    return {u"window"_s,
            HelpTopics::tr("Keys everywhere"),
            HelpTopics::tr("F1 explains the part of the window that has the focus."),
            {{HelpTopics::tr("Ctrl+1 … Ctrl+4"), HelpTopics::tr("the pages")},
             {HelpTopics::tr("Ctrl+K, /"), HelpTopics::tr("the query field")},
             {HelpTopics::tr("Ctrl+L"), HelpTopics::tr("the command")},
             {HelpTopics::tr("Ctrl+Shift+P"), HelpTopics::tr("all commands, by name")},
             {u"F5"_s, HelpTopics::tr("asks all accounts again")},
             {HelpTopics::tr("Ctrl+,"), HelpTopics::tr("settings")}}};
}

} // namespace

HelpTopic helpTopic(const QString &name)
{
    for (HelpTopic (*make)() :
         {queryTopic, tableTopic, commandTopic, runsTopic, terminalsTopic, accountsTopic, accessTopic, hostKeysTopic}) {
        if (HelpTopic topic = make(); topic.name == name)
            return topic;
    }
    return windowTopic();
}
