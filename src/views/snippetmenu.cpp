#include "views/snippetmenu.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/plaintip.h"

#include <array>

namespace {

struct Snippet
{
    const char *name;
    const char *command;
};

constexpr std::array<Snippet, 5> builtIn = {{
    {QT_TRANSLATE_NOOP("SnippetMenu", "Uptime and load"), "uptime"},
    {QT_TRANSLATE_NOOP("SnippetMenu", "Disk space"), "df -h -x tmpfs -x devtmpfs"},
    {QT_TRANSLATE_NOOP("SnippetMenu", "Memory"), "free -m"},
    {QT_TRANSLATE_NOOP("SnippetMenu", "Updates available"),
     "if command -v apt-get >/dev/null; then apt-get -s upgrade | grep ^Inst\n"
     "elif command -v dnf >/dev/null; then dnf -q check-update || [ $? = 100 ]\n"
     "elif command -v zypper >/dev/null; then zypper -q list-updates; fi"},
    {QT_TRANSLATE_NOOP("SnippetMenu", "Failed units"), "systemctl --failed --no-legend --plain"},
}};

} // namespace

SnippetMenu::SnippetMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("snippetMenu"));
    setAccessibleName(tr("Snippets"));
    fill();
}

void SnippetMenu::setSaved(const QMap<QString, QString> &snippets)
{
    m_saved = snippets;
    fill();
}

void SnippetMenu::fill()
{
    clear();
    const auto add = [this](const QString &name, const QString &command) {
        addAction(Icons::icon(QStringLiteral("terminal"), Theme::Role::Muted), name, this,
                  [this, command] { Q_EMIT chosen(command); });
    };
    for (const Snippet &snippet : builtIn)
        add(tr(snippet.name), QString::fromLatin1(snippet.command));
    addSeparator();
    for (auto it = m_saved.begin(); it != m_saved.end(); ++it)
        add(buttonText(visibleText(it.key())), it.value());
    addAction(Icons::icon(QStringLiteral("save")), tr("Save this command…"), this, &SnippetMenu::saveWanted);
    if (m_saved.isEmpty())
        return;
    QMenu *removal = addMenu(Icons::icon(QStringLiteral("remove")), tr("Remove"));
    for (auto it = m_saved.begin(); it != m_saved.end(); ++it)
        removal->addAction(buttonText(visibleText(it.key())), this,
                           [this, name = it.key()] { Q_EMIT removalWanted(name); });
}
