#include "views/downloaddialog.h"

#include "views/copybuttons.h"
#include "views/filedialog.h"
#include "views/metrics.h"
#include "views/rolelabel.h"
#include "views/typedpath.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace {

const QString sha256 = QStringLiteral("sha256");

} // namespace

DownloadDialog::DownloadDialog(int hosts, const QString &left, const StepSpec &before, QWidget *parent)
    : QDialog(parent),
      m_from(new QLineEdit),
      m_into(new QLineEdit),
      m_exclude(new QLineEdit),
      m_verify(new QCheckBox(tr("Compare the hash of each file with the host's"))),
      m_copy(new QPushButton(tr("Copy from %Ln hosts", nullptr, hosts)))
{
    setObjectName(QStringLiteral("downloadDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = tr("Copy files from %Ln hosts", nullptr, hosts);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, 2 * Metrics::gap);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(new RoleLabel(title, Theme::Role::Text, RoleLabel::Step::Head));
    if (!left.isEmpty())
        layout->addWidget(new RoleLabel(left, Theme::Role::Muted, RoleLabel::Step::Small));
    layout->addLayout(makeForm());
    layout->addSpacing(Metrics::gap);
    m_copy->setObjectName(QStringLiteral("downloadStart"));
    layout->addLayout(copyButtons(this, m_copy, [this] { Q_EMIT copyWanted(step()); }));
    showSaid(before);
    for (QLineEdit *line : {m_from, m_into})
        connect(line, &QLineEdit::textChanged, this, &DownloadDialog::follow);
    follow();
}

QLayout *DownloadDialog::makeForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::formMargin);
    form->setVerticalSpacing(Metrics::gap);
    const auto add = [this, form](QLineEdit *line, const char *name, const QString &label, const QString &tip) {
        line->setObjectName(QString::fromLatin1(name));
        line->setAccessibleName(label);
        line->setToolTip(tip);
        auto *shown = new RoleLabel(label, Theme::Role::Muted, RoleLabel::Step::Body);
        shown->setBuddy(line);
        shown->setMinimumHeight(Metrics::of(this).control()); // its words stand beside those of the field
        auto *row = new QHBoxLayout;
        row->setSpacing(Metrics::gap);
        row->addWidget(line, 1);
        form->addRow(shown, row);
        return row;
    };
    add(m_from, "downloadFrom", tr("Path on the hosts"),
        tr("A file or a folder; * and ? stand for any part of a name."));
    m_from->setPlaceholderText(QStringLiteral("/var/log/nginx/*.log"));
    m_from->setMinimumWidth(Metrics::of(this).chars(50));
    auto *browse = new QPushButton(tr("Choose…"));
    browse->setObjectName(QStringLiteral("downloadChoose"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &DownloadDialog::choose);
    const QString folders = tr("Each host gets a folder of its own in it.");
    add(m_into, "downloadInto", tr("Folder here"), folders)->addWidget(browse);
    form->addRow(QString(), new RoleLabel(folders, Theme::Role::Muted, RoleLabel::Step::Small));
    add(m_exclude, "downloadExclude", tr("Leave out"),
        tr("Names or patterns, with blanks between them; * and ? stand for any part of a name."));
    m_exclude->setPlaceholderText(QStringLiteral("*.gz *.old"));
    m_verify->setObjectName(QStringLiteral("downloadVerify"));
    form->addRow(QString(), m_verify);
    return form;
}

void DownloadDialog::showSaid(const StepSpec &before)
{
    const auto said = [&before](const char *name) { return before.values.value(QLatin1String(name)); };
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    m_from->setText(said("from"));
    m_into->setText(said("into").isEmpty() ? usual : said("into"));
    m_exclude->setText(said("exclude").replace(u'\n', u' '));
    m_verify->setChecked(said("verify") == sha256);
    m_from->selectAll();
}

void DownloadDialog::choose()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the files of the hosts"), typedPath(m_into->text()));
    dialog->setObjectName(QStringLiteral("downloadFolderDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_into, &QLineEdit::setText);
    openFileDialog(dialog);
}

StepSpec DownloadDialog::step() const
{
    StepSpec step{{}, QStringLiteral("download"), {}};
    const auto set = [&step](const char *name, const QString &value) {
        if (!value.isEmpty())
            step.values.insert(QLatin1String(name), value);
    };
    set("from", m_from->text().trimmed());
    set("into", QDir::cleanPath(typedPath(m_into->text())));
    set("exclude", m_exclude->text().split(u' ', Qt::SkipEmptyParts).join(u'\n'));
    set("verify", m_verify->isChecked() ? sha256 : QString());
    return step;
}

void DownloadDialog::follow()
{
    const bool isSaid = !m_from->text().trimmed().isEmpty();
    const bool hasFolder = typedPath(m_into->text()).startsWith(u'/');
    m_copy->setEnabled(isSaid && hasFolder);
    m_copy->setToolTip(!isSaid     ? tr("Say first which files.")
                       : hasFolder ? QString()
                                   : tr("Write the whole path of the folder here, from / or ~/ on."));
}
