#include "views/uploaddialog.h"

#include "core/fileowner.h"
#include "core/text.h"
#include "views/copybuttons.h"
#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace {

constexpr int mostShown = 5;

const QString yes = QStringLiteral("yes");

void limit(QLineEdit *field, const char *pattern)
{
    field->setValidator(new QRegularExpressionValidator(QRegularExpression(QString::fromLatin1(pattern)), field));
}

} // namespace

UploadDialog::UploadDialog(const QStringList &paths, int hosts, const QString &left, QWidget *parent)
    : QDialog(parent),
      m_paths(paths),
      m_copy(new QPushButton(tr("Copy to %Ln hosts", nullptr, hosts)))
{
    setObjectName(QStringLiteral("uploadDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = tr("Copy files to %Ln hosts", nullptr, hosts);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, 2 * Metrics::gap);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(new RoleLabel(title, Theme::Role::Text, RoleLabel::Step::Head));
    if (!left.isEmpty())
        layout->addWidget(new RoleLabel(left, Theme::Role::Muted, RoleLabel::Step::Small));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::formMargin);
    form->setVerticalSpacing(Metrics::gap);
    showFiles(form);
    m_target = field(QStringLiteral("uploadTarget"), tr("Path on the hosts"), QStringLiteral("/srv/shop/"), form);
    m_target->setMinimumWidth(Metrics::of(this).chars(50));
    m_into = box(QStringLiteral("uploadInto"), tr("It goes into this folder"), form);
    form->setRowVisible(m_into, m_paths.size() == 1); // of several it is one anyway
    m_mode = field(QStringLiteral("uploadMode"), tr("Mode"), QStringLiteral("0644"), form);
    limit(m_mode, "|[0-7]{3,4}");
    m_owner = field(QStringLiteral("uploadOwner"), tr("Owner"), QStringLiteral("www-data:www-data"), form);
    m_owner->setToolTip(tr("User and group, by names or numbers; a user alone stands for its own group too."));
    m_exclude = field(QStringLiteral("uploadExclude"), tr("Leave out"), QStringLiteral(".git *.log"), form);
    m_exclude->setToolTip(tr("Names or patterns, with blanks between them; * and ? stand for any part of a name."));
    m_sudo = box(QStringLiteral("uploadSudo"), tr("Put them in place as root (sudo)"), form);
    m_backup = box(QStringLiteral("uploadBackup"), tr("Keep the old file beside (.maestro-backup)"), form);
    m_follow = box(QStringLiteral("uploadFollow"), tr("Copy what links lead to, not the links"), form);
    layout->addLayout(form);
    layout->addSpacing(Metrics::gap);
    m_copy->setObjectName(QStringLiteral("uploadStart"));
    layout->addLayout(copyButtons(this, m_copy, [this] { Q_EMIT copyWanted(step()); }));
    for (QLineEdit *line : {m_target, m_mode, m_owner})
        connect(line, &QLineEdit::textChanged, this, &UploadDialog::follow);
    follow();
}

/// What it is, with the folders in the tool tip.
void UploadDialog::showFiles(QFormLayout *form)
{
    QStringList names;
    for (const QString &path : m_paths.mid(0, mostShown)) {
        const QFileInfo file(path);
        names.append(visibleText(file.fileName()) + (file.isDir() ? QStringLiteral("/") : QString()));
    }
    if (const int more = int(m_paths.size()) - mostShown; more > 0)
        names.append(tr("and %Ln more", nullptr, more));
    auto *label = new RoleLabel(tr("Files"), Theme::Role::Muted, RoleLabel::Step::Body);
    auto *shown = new RoleLabel(names.join(u'\n'), Theme::Role::Text, RoleLabel::Step::Mono);
    shown->setObjectName(QStringLiteral("uploadFiles"));
    form->addRow(label, shown);
}

QLineEdit *UploadDialog::field(const QString &name, const QString &label, const QString &example, QFormLayout *form)
{
    auto *made = new QLineEdit;
    made->setObjectName(name);
    made->setAccessibleName(label);
    made->setPlaceholderText(example);
    auto *shown = new RoleLabel(label, Theme::Role::Muted, RoleLabel::Step::Body);
    shown->setBuddy(made);
    shown->setMinimumHeight(Metrics::of(this).control()); // its words stand beside those of the field
    form->addRow(shown, made);
    return made;
}

QCheckBox *UploadDialog::box(const QString &name, const QString &text, QFormLayout *form)
{
    auto *made = new QCheckBox(text);
    made->setObjectName(name);
    form->addRow(QString(), made);
    return made;
}

void UploadDialog::setTarget(const QString &target)
{
    m_target->setText(target);
    m_target->selectAll();
}

StepSpec UploadDialog::step() const
{
    StepSpec step{{}, QStringLiteral("upload"), {}};
    const auto set = [&step](const char *name, const QString &value) {
        if (!value.isEmpty())
            step.values.insert(QLatin1String(name), value);
    };
    set("from", m_paths.join(u'\n'));
    set("to", m_target->text().trimmed());
    set("mode", m_mode->text());
    set("owner", m_owner->text());
    set("into", m_into->isChecked() ? yes : QString());
    set("sudo", m_sudo->isChecked() ? QStringLiteral("true") : QString());
    set("exclude", m_exclude->text().split(u' ', Qt::SkipEmptyParts).join(u'\n'));
    set("follow", m_follow->isChecked() ? yes : QString());
    set("backup", m_backup->isChecked() ? yes : QString());
    return step;
}

void UploadDialog::follow()
{
    const bool isSaid = !m_target->text().trimmed().isEmpty();
    const bool isOwner = m_owner->text().isEmpty() || FileOwner::of(m_owner->text());
    m_copy->setEnabled(isSaid && isOwner && m_mode->hasAcceptableInput());
    m_copy->setToolTip(!isSaid   ? tr("Say first where the files go.")
                       : isOwner ? QString()
                                 : tr("Write an owner as user or user:group, such as www-data:adm."));
}
