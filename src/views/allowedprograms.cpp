#include "views/allowedprograms.h"

#include "core/text.h"
#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int fileRole = Qt::UserRole;

} // namespace

AllowedPrograms::AllowedPrograms(AllowedFileStore &store, QWidget *parent)
    : QDialog(parent),
      m_store(store),
      m_text(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body)),
      m_list(new QTreeWidget),
      m_takeBack(new QPushButton(tr("Take back")))
{
    setObjectName(u"allowedPrograms"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Allowed programs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, 2 * Metrics::gap);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(new RoleLabel(tr("Allowed programs"), Theme::Role::Text, RoleLabel::Step::Head));
    m_text->setWordWrap(true);
    layout->addWidget(m_text);
    m_list->setObjectName(u"allowedList"_s);
    m_list->setAccessibleName(tr("Files whose programs may run"));
    m_list->setHeaderLabels({tr("File"), tr("Program")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setMinimumSize(Metrics::of(this).chars(90), 8 * Metrics::of(this).control());
    layout->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    m_takeBack->setObjectName(u"takeBack"_s);
    m_takeBack->setToolTip(tr("What the file names is asked about again before it runs."));
    m_takeBack->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"allowedClose"_s);
    close->setDefault(true);
    buttons->addWidget(m_takeBack);
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_takeBack, &QPushButton::clicked, this, &AllowedPrograms::takeBack);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_takeBack->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(&m_store, &AllowedFileStore::changed, this, &AllowedPrograms::follow);
    follow();
}

void AllowedPrograms::follow()
{
    const QString file = selectedFile();
    m_list->clear();
    const QList<ForeignProgram> programs = m_store.files()->allowed();
    for (const ForeignProgram &program : programs) {
        auto *item = new QTreeWidgetItem(m_list, {visibleText(program.file), visibleText(program.command)});
        item->setData(0, fileRole, program.file);
        if (program.file == file)
            m_list->setCurrentItem(item);
    }
    m_list->resizeColumnToContents(0);
    m_list->setVisible(!programs.isEmpty());
    m_takeBack->setVisible(!programs.isEmpty());
    m_takeBack->setEnabled(!selectedFile().isEmpty());
    m_text->setText(programs.isEmpty()
                        ? tr("No file may run programs here. When one names a program, you are asked first.")
                        : tr("What these files name may run on this computer, until the file changes."));
}

QString AllowedPrograms::selectedFile() const
{
    const QList<QTreeWidgetItem *> selected = m_list->selectedItems();
    return selected.isEmpty() ? QString() : selected.first()->data(0, fileRole).toString();
}

void AllowedPrograms::takeBack()
{
    if (const QString file = selectedFile(); !file.isEmpty())
        m_store.files()->takeBack(file);
}
